package org.dino4j.recipes.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dino4j.engine.binding.JsonDifferences;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.EventLog;
import org.dino4j.engine.run.RunFolder;

/** Two event logs, line by line. */
public final class EventComparison {
  private EventComparison() {}

  /** The logs of two runs. */
  static Section between(RunFolder first, RunFolder second) {
    Iterator<JsonNode> ones = numbers(first).iterator();
    Iterator<JsonNode> others = numbers(second).iterator();
    int same = 0;
    while (ones.hasNext() && others.hasNext()) {
      Optional<FirstDifference> found = FirstDifference.between(same, ones.next(), others.next());
      if (found.isPresent()) {
        return new Section("numbers", found.get().says(), found.get().differences(), false);
      }
      same++;
    }
    if (ones.hasNext() || others.hasNext()) {
      String longer = ones.hasNext() ? "first" : "second";
      return new Section(
          "numbers",
          "the same in all %s events that both have; the %s run goes on".formatted(same, longer),
          List.of(),
          false);
    }
    return new Section(
        "numbers", "the same in all %s events, bit for bit".formatted(same), List.of(), true);
  }

  /**
   * All lines of a log that hold numbers. What its numbers are a run says in another, which runs of
   * earlier versions lack.
   */
  public static Stream<JsonNode> numbers(RunFolder folder) {
    return EventLog.read(folder, JsonNode.class)
        .filter(line -> !line.path("kind").asText().equals(Event.SIGNALS));
  }

  /**
   * Two events that are not equal.
   *
   * @param index how many events before them are
   * @param step of the first run's event
   * @param kind of the first run's event: {@code step}, {@code evaluation}
   * @param differences the values, by JSON path
   */
  public record FirstDifference(int index, long step, String kind, List<Difference> differences) {
    /** Compares two events; nothing if they are equal. */
    public static Optional<FirstDifference> between(int index, JsonNode first, JsonNode second) {
      List<Difference> found =
          JsonDifferences.between(first, second, Set.of()).stream().map(Difference::of).toList();
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new FirstDifference(
                  index, first.path("step").asLong(), first.path("kind").asText(), found));
    }

    /** One sentence. */
    public String says() {
      return "differ from step %s on, in its event '%s'; %s events before it are equal"
          .formatted(step, kind, index);
    }
  }
}
