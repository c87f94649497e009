package org.dino4j.recipes.train;

import java.util.function.Consumer;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.train.RunListener;

/** Shows each event to somebody outside of the run. */
record WitnessListener(Consumer<Event> witness) implements RunListener {
  @Override
  public void recorded(Event event) {
    witness.accept(event);
  }
}
