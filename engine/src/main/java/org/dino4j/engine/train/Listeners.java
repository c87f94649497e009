package org.dino4j.engine.train;

import java.util.List;
import java.util.function.Consumer;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.engine.feed.FedBatch;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Timing;

/** Tells several listeners, each time in the same order. */
public record Listeners(List<RunListener> all) implements RunListener {
  public Listeners {
    all = List.copyOf(all);
  }

  /** In this order. */
  public static Listeners of(RunListener... listeners) {
    return new Listeners(List.of(listeners));
  }

  private void each(Consumer<RunListener> told) {
    all.forEach(told);
  }

  @Override
  public void begun() {
    each(RunListener::begun);
  }

  @Override
  public void recorded(Event event) {
    each(listener -> listener.recorded(event));
  }

  @Override
  public void timed(Timing took) {
    each(listener -> listener.timed(took));
  }

  @Override
  public void stepped(Event.Step step, double waited) {
    each(listener -> listener.stepped(step, waited));
  }

  @Override
  public void measuring(long done, String evaluation) {
    each(listener -> listener.measuring(done, evaluation));
  }

  @Override
  public void measured(Measured measured) {
    each(listener -> listener.measured(measured));
  }

  @Override
  public void noted(String sentence) {
    each(listener -> listener.noted(sentence));
  }

  @Override
  public void paused() {
    each(RunListener::paused);
  }

  @Override
  public void notFinite(FedBatch fed, NonFiniteException cause) {
    each(listener -> listener.notFinite(fed, cause));
  }
}
