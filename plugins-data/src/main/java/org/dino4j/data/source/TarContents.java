package org.dino4j.data.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dino4j.data.decode.ImageFormat;

/** What the archives of a set hold: pictures, and the texts of their classes. */
final class TarContents {
  private static final String CLASS_SUFFIX = ".cls";
  private static final long LONGEST_CLASS = 4096;

  private final Path asked;
  private final List<Found> pictures = new ArrayList<>();
  private final Map<String, String> classTexts = new HashMap<>();

  TarContents(Path asked) {
    this.asked = asked;
  }

  private record Found(int shard, TarEntry entry) {
    /**
     * What a picture and its class have in common, as WebDataset has it: all up to the first dot of
     * the name.
     */
    String key() {
      return shard + ":" + keyOf(entry.name());
    }
  }

  private static String keyOf(String name) {
    int dot = name.indexOf('.', name.lastIndexOf('/') + 1);
    return dot < 0 ? name : name.substring(0, dot);
  }

  void add(int number, TarShard shard) {
    try {
      for (TarEntry entry : TarIndex.of(shard.path(), shard.channel())) {
        if (entry.name().substring(entry.name().lastIndexOf('/') + 1).startsWith(".")) {
          continue;
        }
        Found found = new Found(number, entry);
        if (ImageFormat.hasSuffix(entry.name())) {
          pictures.add(found);
        } else if (entry.name().endsWith(CLASS_SUFFIX) && entry.size() <= LONGEST_CLASS) {
          String text = new String(shard.bytes(entry), StandardCharsets.UTF_8).strip();
          classTexts.put(found.key(), text);
        }
      }
    } catch (IOException e) {
      throw DataRefusal.unreadable(shard.path(), e);
    }
  }

  Labels labels() {
    if (pictures.isEmpty()) {
      throw DataRefusal.of(
          "%s holds no pictures. Files are taken for pictures that end in %s. Set 'path' to where they are.",
          asked, ImageFormat.suffixes());
    }
    if (!classTexts.isEmpty()) {
      return Labels.of(pictures.stream().map(this::classText).toList());
    }
    List<String> folders = pictures.stream().flatMap(found -> folder(found).stream()).toList();
    return folders.size() == pictures.size() ? Labels.named(folders) : Labels.none();
  }

  List<TarPicture> pictures(Labels labels) {
    return pictures.stream()
        .map(found -> new TarPicture(found.shard(), found.entry(), label(found, labels)))
        .toList();
  }

  private OptionalInt label(Found found, Labels labels) {
    return classTexts.isEmpty() ? labels.of(folder(found).orElse("")) : labels.of(classText(found));
  }

  private String classText(Found found) {
    String text = classTexts.get(found.key());
    if (text == null) {
      throw DataRefusal.of(
          "%s: %s has no class: there is no %s%s beside it, though other pictures have one. Add it, or take all of them out.",
          asked, found.entry().name(), keyOf(found.entry().name()), CLASS_SUFFIX);
    }
    return text;
  }

  private static Optional<String> folder(Found found) {
    String name =
        found.entry().name().startsWith("./")
            ? found.entry().name().substring(2)
            : found.entry().name();
    int end = name.lastIndexOf('/');
    return end < 0
        ? Optional.empty()
        : Optional.of(name.substring(name.lastIndexOf('/', end - 1) + 1, end));
  }
}
