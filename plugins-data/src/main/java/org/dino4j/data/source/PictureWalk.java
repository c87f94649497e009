package org.dino4j.data.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dino4j.data.decode.ImageFormat;

/**
 * Looks for pictures in a folder and all folders inside it. Nothing but folders is opened, so a
 * pipe that nobody writes to holds nothing up. What cannot be read, or is not meant to be, is
 * passed over and counted: one bad corner of a disk does not cost the rest.
 *
 * <p>Links are followed, but into no folder that they lie in, and a link that lies behind another
 * link into each folder once: else ten folders that link each other would be millions of names.
 */
final class PictureWalk {
  /** What systems keep beside a user's files, thumbnails for example. */
  private static final Set<String> OF_THE_SYSTEM =
      Set.of(
          "lost+found",
          "@eaDir",
          "#recycle",
          "$RECYCLE.BIN",
          "System Volume Information",
          "__MACOSX");

  private final Path root;
  private final Leftovers leftovers = new Leftovers();
  private final List<String> names = new ArrayList<>();
  private final Set<Object> reachedByLinks = new HashSet<>();

  PictureWalk(Path root) {
    this.root = root;
  }

  /** A folder on the way, as the folders above it see it. */
  private record Place(Path path, String name, Object key, Optional<Place> above, boolean linked) {
    boolean isInside(Object folder) {
      return key.equals(folder) || above.filter(place -> place.isInside(folder)).isPresent();
    }

    String child(String last) {
      return above.isEmpty() ? last : name + "/" + last;
    }
  }

  /** Paths relative to the folder, with slashes, in code-point order. */
  List<String> names() throws IOException {
    Object key = key(root, Files.readAttributes(root, BasicFileAttributes.class));
    Place top = new Place(root, "", key, Optional.empty(), false);
    for (Path entry : entries(root)) {
      visit(top, entry);
    }
    names.sort(CodePointOrder.INSTANCE);
    return List.copyOf(names);
  }

  /** What was passed over. */
  Leftovers leftovers() {
    return leftovers;
  }

  /** In order: which of two links is followed first must not hang on the disk. */
  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(PictureWalk::last, CodePointOrder.INSTANCE));
    return entries;
  }

  private static String last(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void visit(Place above, Path entry) throws IOException {
    String name = above.child(last(entry));
    if (last(entry).startsWith(".")) {
      hidden(entry, name);
      return;
    }
    try {
      BasicFileAttributes found = Files.readAttributes(entry, BasicFileAttributes.class);
      if (found.isDirectory()) {
        folder(above, entry, name, key(entry, found));
      } else {
        file(entry, name, found);
      }
    } catch (FileSystemException e) {
      leftovers.add(withoutTarget(entry, e), name);
    }
  }

  private void hidden(Path entry, String name) {
    if (Files.isDirectory(entry)) {
      leftovers.add("hidden folders", name);
    } else if (ImageFormat.hasSuffix(name)) {
      leftovers.add(Leftovers.HIDDEN, name);
    }
  }

  private static String withoutTarget(Path entry, FileSystemException e) {
    if (!Files.isSymbolicLink(entry)) {
      return "files that may not be looked at";
    }
    return e instanceof NoSuchFileException ? Leftovers.BROKEN_LINKS : Leftovers.CIRCLES;
  }

  private void file(Path entry, String name, BasicFileAttributes found) {
    if (!found.isRegularFile()) {
      leftovers.add(Leftovers.DEVICES, name);
    } else if (!ImageFormat.hasSuffix(name)) {
      leftovers.addFile(name);
    } else if (leadsTo(entry, name)) {
      names.add(name);
    } else {
      leftovers.add("pictures whose names are no text in this locale", name);
    }
  }

  /** Bytes that are no text have become question marks in the name, which lead nowhere. */
  private boolean leadsTo(Path entry, String name) {
    try {
      return root.resolve(name).equals(entry);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void folder(Place above, Path entry, String name, Object key) throws IOException {
    boolean link = Files.isSymbolicLink(entry);
    if (OF_THE_SYSTEM.contains(last(entry))) {
      leftovers.add("folders of the system", name);
    } else if (above.isInside(key)) {
      leftovers.add(Leftovers.CIRCLES, name);
    } else if (link && above.linked() && !reachedByLinks.add(key)) {
      leftovers.add("links to folders that another link has led to", name);
    } else {
      enter(new Place(entry, name, key, Optional.of(above), above.linked() || link));
    }
  }

  private void enter(Place place) throws IOException {
    List<Path> entries;
    try {
      entries = entries(place.path());
    } catch (FileSystemException e) {
      leftovers.add("folders that may not be read", place.name());
      return;
    }
    for (Path entry : entries) {
      visit(place, entry);
    }
  }

  /** What tells one folder from another, whatever link led to it. */
  private static Object key(Path path, BasicFileAttributes found) throws IOException {
    return found.fileKey() == null ? path.toRealPath() : found.fileKey();
  }

  /** Whether nothing at all is in a folder. */
  static boolean isEmpty(Path folder) throws IOException {
    return entries(folder).isEmpty();
  }
}
