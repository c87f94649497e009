package org.dino4j.data.cutouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;

/**
 * A folder of cut-outs: which objects it holds, and their pixels. Other files, a licence for
 * example, are passed over.
 */
final class CutoutFolder {
  private static final Set<String> ENDINGS = Set.of("png", "gif", "webp");

  private static final int SHOWN = 20;

  private final Path folder;
  private final SortedMap<String, Path> files;
  private final List<Path> noFiles;

  private CutoutFolder(Path folder, SortedMap<String, Path> files, List<Path> noFiles) {
    this.folder = folder;
    this.files = files;
    this.noFiles = noFiles;
  }

  /**
   * Lists a folder.
   *
   * @throws Refusal if it is missing, holds no cut-outs, or two files for one name
   */
  static CutoutFolder list(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw refusal("There is no folder of cut-outs at " + folder + ". Set 'path' to one.");
    }
    SortedMap<String, Path> files = new TreeMap<>();
    List<Path> noFiles = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(CutoutFolder::isPicture).sorted().toList()) {
        if (Files.isRegularFile(entry)) {
          put(files, entry);
        } else {
          noFiles.add(entry);
        }
      }
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.DATA, "The folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
    if (files.isEmpty()) {
      throw refusal(
          "The folder "
              + folder
              + " holds no cut-outs. Expected files that end in .png, .gif or .webp.");
    }
    return new CutoutFolder(folder, files, noFiles);
  }

  /**
   * The names that a recipe asks for, or all of them.
   *
   * @throws Refusal if some are not in the folder; each is named, with the nearest one that is; or
   *     if all are meant, and one of them leads nowhere
   */
  List<String> choose(List<String> wanted) {
    List<String> missing = wanted.stream().filter(name -> !files.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw refusal(
          "The folder "
              + folder
              + " holds no cut-out called "
              + String.join(", ", withNearest(missing))
              + ".");
    }
    if (wanted.isEmpty() && !noFiles.isEmpty()) {
      throw refusal(
          noFiles.get(0)
              + " has the name of a cut-out, but is a link to nothing, a pipe or a folder."
              + " Take it out, or name what you want in 'objects'.");
    }
    return wanted.isEmpty() ? List.copyOf(files.keySet()) : wanted;
  }

  /**
   * Reads one object.
   *
   * @throws Refusal if the file is damaged, has no transparent pixel, or no other
   */
  Cutout read(String name) {
    Path file = file(name);
    Cutout cutout = Cutout.of(PictureReader.rgba(file));
    if (cutout.opaque()) {
      throw refusal(
          file
              + " has no transparent pixel, so it is no cut-out. Save it with transparency,"
              + " or leave its name out of 'objects'.");
    }
    if (!cutout.visible()) {
      throw refusal(file + " is wholly transparent: there is nothing to see.");
    }
    return cutout;
  }

  /** Where an object lies. */
  Path file(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private List<String> withNearest(List<String> missing) {
    List<String> phrases = new ArrayList<>();
    for (String name : missing.subList(0, Math.min(SHOWN, missing.size()))) {
      phrases.add("'" + name + "' (did you mean '" + NearestName.to(name, files.keySet()) + "'?)");
    }
    if (missing.size() > SHOWN) {
      phrases.add("and %s more".formatted(missing.size() - SHOWN));
    }
    return phrases;
  }

  private static void put(SortedMap<String, Path> files, Path file) {
    Path first = files.putIfAbsent(nameOf(file), file);
    if (first != null) {
      throw refusal(
          first
              + " and "
              + file.getFileName()
              + " would be one object of the same name. Rename one.");
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.contains(ending);
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Kind.DATA, message);
  }
}
