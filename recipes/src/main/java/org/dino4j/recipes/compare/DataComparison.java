package org.dino4j.recipes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.engine.provenance.FileFacts;
import org.dino4j.engine.provenance.SourceFacts;

/** What the sources of two manifests held. What one of them did not note is not compared. */
public final class DataComparison {
  private DataComparison() {}

  /** The data of every source that both have, as two machines may hold it. */
  public static List<Difference> between(List<SourceFacts> first, List<SourceFacts> second) {
    return all(first, second, DataComparison::compared);
  }

  /**
   * The same of one machine, now and then: where bytes were not hashed, the times at which the
   * files were written tell whether they were changed.
   */
  public static List<Difference> since(List<SourceFacts> then, List<SourceFacts> now) {
    return all(then, now, (one, other) -> Stream.concat(compared(one, other), times(one, other)));
  }

  private static List<Difference> all(
      List<SourceFacts> first,
      List<SourceFacts> second,
      BiFunction<SourceFacts, SourceFacts, Stream<Difference>> compare) {
    Map<String, SourceFacts> others =
        second.stream().collect(Collectors.toMap(SourceFacts::place, Function.identity()));
    List<Difference> found = new ArrayList<>();
    for (SourceFacts facts : first) {
      Stream.ofNullable(others.get(facts.place()))
          .flatMap(other -> compare.apply(facts, other))
          .forEach(found::add);
    }
    return found;
  }

  private static Stream<Difference> compared(SourceFacts one, SourceFacts other) {
    String place = one.place();
    List<Difference> found = new ArrayList<>();
    add(found, place + " samples", "" + one.samples(), "" + other.samples());
    add(found, place + " classes", "" + one.classes(), "" + other.classes());
    if (one.list().isEmpty() || other.list().isEmpty()) {
      return found.stream(); // an earlier dino4j kept counts only
    }
    String list = place + " list of samples and labels";
    add(found, list, Difference.shown(one.list()), Difference.shown(other.list()));
    FileFacts files = one.files();
    add(found, place + " files", size(files), size(other.files()));
    if (files.hashed().equals(other.files().hashed())) {
      String what = "%s %s of files".formatted(place, files.hashed());
      String then = Difference.shown(files.sha256());
      add(found, what, then, Difference.shown(other.files().sha256()));
    }
    return found.stream();
  }

  private static Stream<Difference> times(SourceFacts one, SourceFacts other) {
    String then = one.files().times();
    String now = other.files().times();
    return then.isEmpty() || now.isEmpty()
        ? Stream.empty()
        : Difference.of(
            one.place() + " times at which its files were written",
            Difference.shown(then),
            Difference.shown(now))
            .stream();
  }

  private static void add(List<Difference> found, String what, String one, String other) {
    Difference.of(what, one, other).ifPresent(found::add);
  }

  private static String size(FileFacts files) {
    return "%s with %s bytes".formatted(files.count(), files.bytes());
  }
}
