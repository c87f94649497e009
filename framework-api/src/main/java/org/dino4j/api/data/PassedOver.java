package org.dino4j.api.data;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a source saw beside its pictures and left out: somebody may have meant it to be read.
 *
 * @param kind what it is, in the plural: {@code broken links}, {@code files ending in .tif}
 * @param count how many there are
 * @param names the first of them, as a person can find them
 */
public record PassedOver(String kind, long count, List<String> names) {
  public PassedOver {
    names = List.copyOf(names);
  }

  /** In one line: {@code broken links (1), files ending in .tif (3)}. */
  public static String summary(List<PassedOver> all) {
    return all.stream()
        .map(kind -> "%s (%s)".formatted(kind.kind(), kind.count()))
        .collect(Collectors.joining(", "));
  }
}
