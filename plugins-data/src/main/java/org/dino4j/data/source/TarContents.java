package org.dino4j.data.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.data.PassedOver;
import org.dino4j.data.decode.ImageFormat;

/** What the archives of a set hold: pictures, and the texts of their classes. */
final class TarContents {
  private final Path asked;
  private final Leftovers leftovers;
  private final List<Found> pictures = new ArrayList<>();
  private final List<TarClasses> classes = new ArrayList<>();

  TarContents(Path asked, Leftovers leftovers) {
    this.asked = asked;
    this.leftovers = leftovers;
  }

  private record Found(int shard, TarEntry entry) {
    Optional<String> folder() {
      String name = TarLinks.plain(entry.name());
      int end = name.lastIndexOf('/');
      return end < 0
          ? Optional.empty()
          : Optional.of(name.substring(name.lastIndexOf('/', end - 1) + 1, end));
    }
  }

  /** Adds the next archive. */
  void add(TarShard shard) {
    try {
      List<TarMember> members = TarIndex.of(shard, leftovers);
      TarMembers found = new TarMembers(shard, members, leftovers);
      TarClasses texts = new TarClasses(shard);
      for (TarEntry file : found.classes()) {
        texts.requireShort(file);
        texts.add(file, shard.bytes(file));
      }
      int number = classes.size();
      classes.add(texts);
      found.pictures().forEach(entry -> pictures.add(new Found(number, entry)));
    } catch (IOException e) {
      throw DataRefusal.unreadable(shard.path(), e);
    }
  }

  List<PassedOver> passedOver() {
    return leftovers.all();
  }

  /** Pictures with their labels. */
  record Labelled(List<TarPicture> pictures, List<String> classes) {}

  Labelled labelled() {
    if (pictures.isEmpty()) {
      throw DataRefusal.of(
          "%s holds no pictures%s. Files are taken for pictures that end in %s. Set 'path' to where they are.",
          asked, but(passedOver()), ImageFormat.suffixes());
    }
    Map<Found, String> names = classNames();
    Labels labels =
        classes.stream().allMatch(TarClasses::isEmpty)
            ? Labels.named(List.copyOf(names.values()))
            : Labels.of(List.copyOf(names.values()));
    return new Labelled(
        pictures.stream()
            .map(f -> new TarPicture(f.shard(), f.entry(), labels.of(names.getOrDefault(f, ""))))
            .toList(),
        labels.classes());
  }

  private static String but(List<PassedOver> passedOver) {
    return passedOver.isEmpty() ? "" : ", but " + PassedOver.summary(passedOver);
  }

  /** By what lies beside them; where nothing does, by their folders if each lies in one. */
  private Map<Found, String> classNames() {
    Map<Found, String> names = new LinkedHashMap<>();
    if (classes.stream().allMatch(TarClasses::isEmpty)) {
      pictures.forEach(found -> found.folder().ifPresent(folder -> names.put(found, folder)));
      return names.size() == pictures.size() ? names : Map.of();
    }
    pictures.forEach(f -> names.put(f, classes.get(f.shard()).of(f.entry().name())));
    return names;
  }
}
