package org.dino4j.engine.recipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.binding.Suggestion;
import org.dino4j.engine.plugin.Home;

/**
 * JSON files that are called by their names: the user's, and those that are shipped.
 *
 * @param what one of them is called: {@code recipe}
 * @param own where the user's may be, the nearest first
 * @param shipped where the others are
 */
public record Shelf(String what, List<Path> own, Path shipped) {
  private static final String ENDING = ".json";

  /** The shelf of one kind of file: each workspace itself and its folder of that kind. */
  public static Shelf of(Home home, String what, Path shipped) {
    String folder = String.valueOf(shipped.getFileName());
    List<Path> own =
        Stream.concat(home.own(folder).stream(), home.own("").stream()).distinct().toList();
    return new Shelf(what, own, shipped);
  }

  /** The name of a file: {@code quickstart} of {@code recipes/quickstart.json}. */
  public static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /**
   * Finds one.
   *
   * @param nameOrFile a file, or a name
   * @throws Refusal with the known names if there is none, with the places if there are several
   */
  public Path find(String nameOrFile) {
    Path file = path(nameOrFile);
    if (Files.isRegularFile(file)) {
      return file;
    }
    List<Path> named = named(nameOrFile);
    if (named.size() > 1) {
      throw several(nameOrFile, named);
    }
    if (named.isEmpty()) {
      throw Files.isDirectory(file) ? folder(nameOrFile) : unknown(nameOrFile);
    }
    return named.get(0);
  }

  private List<Path> named(String name) {
    return Stream.concat(own.stream(), Stream.of(shipped))
        .map(place -> place.resolve(name + ENDING))
        .filter(Files::isRegularFile)
        .toList();
  }

  private Path path(String nameOrFile) {
    try {
      return Path.of(nameOrFile);
    } catch (InvalidPathException e) {
      throw unknown(nameOrFile);
    }
  }

  private Refusal several(String name, List<Path> files) {
    return refusal(
        "There are %s of the name '%s': %s. Give the file."
            .formatted(
                files.size(),
                name,
                files.stream().map(Path::toString).collect(Collectors.joining(" and "))));
  }

  private Refusal folder(String name) {
    return refusal(
        "%s is a folder. Give the %s file in it, or the name of a shipped %s: %s.%s"
            .formatted(name, what, what, listed(shipped), lookedFor()));
  }

  private Refusal unknown(String name) {
    List<String> names =
        Stream.concat(own.stream(), Stream.of(shipped)).flatMap(p -> names(p).stream()).toList();
    return refusal(
        "There is no %s file '%s', and no shipped %s of that name.%s Shipped: %s.%s"
            .formatted(
                what, name, what, Suggestion.question(name, names), listed(shipped), lookedFor()));
  }

  private String lookedFor() {
    return own.isEmpty()
        ? ""
        : " Yours are looked for in %s."
            .formatted(own.stream().map(Path::toString).collect(Collectors.joining(" and ")));
  }

  private static String listed(Path place) {
    List<String> names = names(place);
    return names.isEmpty() ? "none (looked in " + place + ")" : String.join(", ", names);
  }

  /** The names of what lies in a place. */
  public static List<String> names(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(f -> f.toString().endsWith(ENDING)).map(Shelf::name).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Kind.RECIPE, message);
  }
}
