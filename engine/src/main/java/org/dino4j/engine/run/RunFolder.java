package org.dino4j.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.hash.Sha256;
import org.dino4j.engine.terminal.Typed;

/** The folder of one run, and the names in it. */
public record RunFolder(Path root) {
  static final String RESOLVED = "recipe.resolved.json";

  /** What a run writes before its recipe. */
  private static final Set<String> FIRST_NAMES =
      Set.of("checkpoints", "run.lock", "manifest.json", "recipe.json");

  /**
   * Makes the folder of a new run.
   *
   * @throws Refusal if something is there already: a run is never written over
   */
  public static RunFolder create(Path root) {
    refuseTaken(root);
    RunFolder folder = new RunFolder(root);
    Disk.doing("make the run folder " + root, () -> Files.createDirectories(folder.checkpoints()));
    return folder;
  }

  /** Refuses a folder in which something is. */
  public static void refuseTaken(Path root) {
    if (Files.exists(root) && !isEmptyFolder(root)) {
      throw refusal("%s exists already. ".formatted(root) + cure(root));
    }
    for (Path above = root.getParent(); above != null; above = above.getParent()) {
      if (Files.isRegularFile(above)) {
        throw refusal(
            "%s cannot be made: %s is a file. Give this run another name: --out DIR"
                .formatted(root, above));
      }
    }
  }

  /**
   * Keeps the recipe as it was given and as it was read. From then on the folder is that of a run.
   */
  public void keepRecipe(String given, JsonNode resolved) {
    Disk.replace(recipe(), given.getBytes(StandardCharsets.UTF_8));
    Disk.replace(resolvedRecipe(), Json.file(resolved));
  }

  /** A resolved recipe as {@link #readResolved} gives it back after {@link #keepRecipe}. */
  public static JsonNode asKept(JsonNode resolved) {
    return JsonLines.asRead(resolved);
  }

  /** What {@code sha256sum} says of the resolved recipe's file. */
  public static String sha256(JsonNode resolved) {
    return Sha256.of(Json.file(resolved));
  }

  /** The resolved recipe as it lies there, byte for byte. */
  public byte[] resolvedBytes() {
    try {
      return Files.readAllBytes(resolvedRecipe());
    } catch (IOException e) {
      throw refusal("%s cannot be read: %s".formatted(resolvedRecipe(), e.getMessage()));
    }
  }

  /** The resolved recipe as it lies there. */
  public JsonNode readResolved() {
    try {
      return Json.MAPPER.readTree(resolvedBytes());
    } catch (IOException e) {
      throw refusal("%s cannot be read: %s".formatted(resolvedRecipe(), e.getMessage()));
    }
  }

  private static String cure(Path root) {
    RunFolder folder = new RunFolder(root);
    if (folder.isRun()) {
      return "Go on with that run: %s. Or give this one another name: --out DIR"
          .formatted(Typed.line("resume", root));
    }
    return folder.isStillborn() ? stillborn(root) : "Give this run another name: --out DIR";
  }

  private static String stillborn(Path root) {
    return "A run was begun there and ended before its recipe was kept: it has computed nothing. Delete the folder and start again: %s"
        .formatted(Typed.line("run", "RECIPE", "--out", root));
  }

  /**
   * Opens the folder of a run that was started before.
   *
   * @throws Refusal if there is none
   */
  public static RunFolder open(Path root) {
    RunFolder folder = new RunFolder(root);
    if (folder.isStillborn()) {
      throw refusal("%s cannot be resumed. ".formatted(root) + stillborn(root));
    }
    if (!folder.isRun()) {
      throw refusal(
          "%s is not the folder of a run: it has no %s. Give one of those, which are under runs/ unless --out said another place"
              .formatted(root, RESOLVED));
    }
    return folder;
  }

  /**
   * Looks whether a run can go on here, and changes nothing.
   *
   * @throws Refusal if something that is to be written may not be, or is in the way
   */
  public void requireUsable() {
    for (Path folder : List.of(tensorBoard(), checkpoints())) {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw refusal("%s is a file where a run has a folder. Move it away".formatted(folder));
      }
    }
    for (Path path : List.of(root, manifest(), events(), timing(), tensorBoard(), checkpoints())) {
      if (Files.exists(path) && !Files.isWritable(path)) {
        throw refusal(
            "no permission to write to %s. A run that goes on writes there".formatted(path));
      }
    }
  }

  /** The first of {@code name-1}, {@code name-2} ... that is not taken. */
  public static Path nextFree(Path runs, String name) {
    return Stream.iterate(1, n -> n + 1)
        .map(n -> runs.resolve(name + "-" + n))
        .filter(path -> !Files.exists(path))
        .findFirst()
        .orElseThrow();
  }

  private boolean isRun() {
    return Files.isRegularFile(resolvedRecipe());
  }

  /** Whether a run was killed here between making the folder and keeping its recipe. */
  private boolean isStillborn() {
    if (isRun() || !Files.isDirectory(root)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(root)) {
      List<String> names =
          inside
              .map(path -> path.getFileName().toString().replaceFirst("^\\.(.*)\\.new$", "$1"))
              .filter(name -> !name.equals(RESOLVED))
              .toList();
      return !names.isEmpty() && FIRST_NAMES.containsAll(names);
    } catch (IOException e) {
      throw refusal("%s cannot be looked into: %s".formatted(root, e.getMessage()));
    }
  }

  public Path recipe() {
    return root.resolve("recipe.json");
  }

  public Path resolvedRecipe() {
    return root.resolve(RESOLVED);
  }

  public Path manifest() {
    return root.resolve("manifest.json");
  }

  public Path events() {
    return root.resolve("events.jsonl");
  }

  public Path timing() {
    return root.resolve("timing.jsonl");
  }

  public Path tensorBoard() {
    return root.resolve("tensorboard");
  }

  public Path checkpoints() {
    return root.resolve("checkpoints");
  }

  public Path report() {
    return root.resolve("report.html");
  }

  public Path result() {
    return root.resolve("result.json");
  }

  /** Keeps the command that began the run, as it was typed. */
  public void keepCommand(String line) {
    Disk.replace(command(), (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The command that began the run; nothing where it was not kept. */
  public Optional<String> keptCommand() {
    try {
      return Files.exists(command())
          ? Optional.of(Files.readString(command()).strip())
          : Optional.empty();
    } catch (IOException e) {
      throw refusal("%s cannot be read: %s".formatted(command(), Disk.reason(e)));
    }
  }

  private Path command() {
    return root.resolve("command.txt");
  }

  Path lock() {
    return root.resolve("run.lock");
  }

  /** The name that a person calls the run by. */
  public String name() {
    Path name = root.toAbsolutePath().normalize().getFileName();
    return name == null ? root.toString() : name.toString();
  }

  private static boolean isEmptyFolder(Path root) {
    if (!Files.isDirectory(root)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(root)) {
      return inside.findAny().isEmpty();
    } catch (IOException e) {
      throw refusal("%s cannot be looked into: %s".formatted(root, e.getMessage()));
    }
  }

  static Refusal refusal(String message) {
    return new Refusal(Refusal.Kind.RUN_FOLDER, message);
  }
}
