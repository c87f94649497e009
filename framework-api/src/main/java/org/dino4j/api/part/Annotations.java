package org.dino4j.api.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands beside pictures: what a source knows, what a view policy passes on, what a method
 * needs.
 *
 * @param labels classes; single samples may be without
 * @param targets names of maps: {@code height}
 */
public record Annotations(boolean labels, Set<String> targets) {
  /** Pictures alone. */
  public static final Annotations NONE = new Annotations(false, Set.of());

  /** Labels alone. */
  public static final Annotations LABELS = new Annotations(true, Set.of());

  public Annotations {
    targets = Set.copyOf(targets);
  }

  /** Maps of these names. */
  public static Annotations targets(String... names) {
    return new Annotations(false, Set.of(names));
  }

  /** These and those. */
  public Annotations and(Annotations others) {
    Set<String> all = new TreeSet<>(targets);
    all.addAll(others.targets);
    return new Annotations(labels || others.labels, all);
  }

  /** Those of these that are not offered. */
  public Annotations without(Annotations offered) {
    Set<String> rest = new TreeSet<>(targets);
    rest.removeAll(offered.targets);
    return new Annotations(labels && !offered.labels, rest);
  }

  /** In words: {@code labels and the target 'height'}; {@code nothing} if there are none. */
  public String words() {
    List<String> words = new ArrayList<>();
    if (labels) {
      words.add("labels");
    }
    new TreeSet<>(targets).forEach(name -> words.add("the target '%s'".formatted(name)));
    return words.isEmpty() ? "nothing" : String.join(" and ", words);
  }
}
