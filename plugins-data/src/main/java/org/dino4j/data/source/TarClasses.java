package org.dino4j.data.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes that lie beside the pictures of one archive as {@code .cls} files.
 *
 * <p>WebDataset has all of a sample under one key, which is its name up to the first dot after the
 * last slash: {@code a/1.jpg}, {@code a/1.seg.png} and {@code a/1.cls} are one. People put more
 * dots into names: {@code img.v0.png} beside {@code img.v0.cls}. So a picture's class may stand
 * under any of the beginnings of its name that end before a dot, but under them all it is the same.
 */
final class TarClasses {
  static final String SUFFIX = ".cls";

  private static final long LONGEST = 4096;

  private final TarShard shard;
  private final Map<String, String> texts = new HashMap<>();

  TarClasses(TarShard shard) {
    this.shard = shard;
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  void add(TarEntry file, byte[] bytes) {
    String key = TarLinks.plain(file.name().substring(0, file.name().length() - SUFFIX.length()));
    String text = text(file, bytes);
    String before = texts.putIfAbsent(key, text);
    if (before != null && !before.equals(text)) {
      throw DataRefusal.of(
          "%s holds %s twice, once with class '%s' and once with '%s'. Take one of them out.",
          shard.path(), file.name(), before, text);
    }
  }

  /**
   * Whether it can hold a class.
   *
   * @throws org.dino4j.api.part.Refusal if it is too long for one
   */
  void requireShort(TarEntry file) {
    if (file.size() > LONGEST) {
      throw DataRefusal.of(
          "%s: %s has %d bytes, too many for the name of a class. Take it out, or write the class into it.",
          shard.path(), file.name(), file.size());
    }
  }

  private String text(TarEntry file, byte[] bytes) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().strip();
      if (!text.isEmpty()) {
        return text;
      }
    } catch (CharacterCodingException e) {
      throw DataRefusal.of(
          "%s: %s is not UTF-8 text. Write the name or the number of the class into it.",
          shard.path(), file.name());
    }
    throw DataRefusal.of(
        "%s: %s is empty. Write the name or the number of the class into it.",
        shard.path(), file.name());
  }

  /** The class of a picture. */
  String of(String picture) {
    List<String> keys = keys(TarLinks.plain(picture));
    List<String> stated = keys.stream().filter(texts::containsKey).toList();
    if (stated.isEmpty()) {
      throw DataRefusal.of(
          "%s: %s has no class: there is no %s%s beside it, though other pictures have one. Add it, or take all of them out.",
          shard.path(), picture, keys.get(0), SUFFIX);
    }
    String text = texts.get(stated.get(0));
    stated.stream()
        .filter(key -> !texts.get(key).equals(text))
        .findFirst()
        .ifPresent(other -> refuse(picture, stated.get(0), other));
    return text;
  }

  private void refuse(String picture, String one, String other) {
    throw DataRefusal.of(
        "%s: %s has two classes: '%s' by %s%s and '%s' by %s%s. Take one of them out.",
        shard.path(), picture, texts.get(one), one, SUFFIX, texts.get(other), other, SUFFIX);
  }

  /** The name up to each dot after the last slash, the longest first. */
  private static List<String> keys(String name) {
    List<String> keys = new ArrayList<>();
    int start = name.lastIndexOf('/') + 1;
    for (int dot = name.lastIndexOf('.'); dot >= start; dot = name.lastIndexOf('.', dot - 1)) {
      keys.add(name.substring(0, dot));
    }
    return keys;
  }
}
