package org.dino4j.recipes.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.JsonLines;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.compare.EventComparison;
import org.dino4j.recipes.compare.EventComparison.FirstDifference;

/**
 * Holds each event of a replay against the recorded one, and ends the replay when one differs or
 * the record is at its end: all that follows could not be compared.
 */
final class Witness implements Consumer<Event> {
  private final Iterator<JsonNode> recorded;
  private final Runnable end;
  private int seen;
  private Optional<FirstDifference> difference = Optional.empty();

  Witness(RunFolder recorded, Runnable end) {
    this.recorded = EventComparison.numbers(recorded).iterator();
    this.end = end;
  }

  @Override
  public void accept(Event event) {
    if (event instanceof Event.Signals) {
      return;
    }
    if (difference.isEmpty() && recorded.hasNext()) {
      difference = FirstDifference.between(seen, recorded.next(), JsonLines.asRead(event));
      seen++;
      if (isOver()) {
        end.run();
      }
    }
  }

  /** Whether there is nothing left to compare. */
  boolean isOver() {
    return difference.isPresent() || !recorded.hasNext();
  }

  /** Events compared. */
  int seen() {
    return seen;
  }

  Optional<FirstDifference> difference() {
    return difference;
  }
}
