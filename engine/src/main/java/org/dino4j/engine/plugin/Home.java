package org.dino4j.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;

/**
 * Where dino4j is installed, with its shipped recipes and suites, and where its user keeps his own.
 * An installation is replaced by the next one, or by the next build: what a user wrote is not in
 * it.
 *
 * @param folder the installation
 * @param workspaces folders of the user's, the nearest first
 */
public record Home(Path folder, List<Path> workspaces) {
  /** The system property that the launch script sets. */
  public static final String PROPERTY = "dino4j.home";

  /** The environment variable that names a workspace beside the current folder. */
  public static final String WORKSPACE = "DINO4J_WORKSPACE";

  public Home {
    workspaces = List.copyOf(workspaces);
  }

  /** An installation alone. */
  public Home(Path folder) {
    this(folder, List.of());
  }

  /**
   * The installation that this process was started from (the current folder if none was named), the
   * current folder, and the workspace that the environment names.
   */
  public static Home ofThisProcess() {
    Path here = Path.of("").toAbsolutePath();
    Stream<Path> named =
        Optional.ofNullable(System.getenv(WORKSPACE))
            .filter(name -> !name.isBlank())
            .map(here::resolve)
            .stream();
    return new Home(
        here.resolve(System.getProperty(PROPERTY, "")).normalize(),
        Stream.concat(Stream.of(here), named).map(Path::normalize).distinct().toList());
  }

  public Path recipes() {
    return folder.resolve("recipes");
  }

  public Path suites() {
    return folder.resolve("suites");
  }

  public Path plugins() {
    return folder.resolve("plugins");
  }

  /**
   * The folders of a name in all workspaces, each once, but not the installation's own: somebody
   * may stand in it, and two names may lead to one folder.
   *
   * @throws Refusal if a workspace does not exist
   */
  public List<Path> own(String name) {
    Path shipped = real(folder);
    return workspaces.stream()
        .map(Home::existing)
        .filter(workspace -> !workspace.equals(shipped))
        .distinct()
        .map(workspace -> workspace.resolve(name))
        .toList();
  }

  /** Where a user's folders of a name may be, in words for somebody who has none yet. */
  public static String places(String name) {
    return "'%s' of the folder that you stand in, or of the one that %s names"
        .formatted(name, WORKSPACE);
  }

  private static Path existing(Path workspace) {
    if (!Files.isDirectory(workspace)) {
      throw new Refusal(
          Refusal.Kind.USAGE,
          "%s says %s, which is not a folder. Give one that holds your recipes/, plugins/ or suites/."
              .formatted(WORKSPACE, workspace));
    }
    return real(workspace);
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }
}
