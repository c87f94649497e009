package org.dino4j.engine.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.phase.Recurring;
import org.dino4j.engine.recipe.CheckpointSection;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.Timing;

/** Writes checkpoints, each once, and keeps the newest and the best. */
public final class CheckpointKeeper {
  private final Checkpoints checkpoints;
  private final RunLog log;
  private final Measurements measurements;
  private final Plan plan;
  private Optional<Checkpoint> newest;
  private boolean isPruneDue;

  /**
   * How often, and how many stay.
   *
   * @param every when one is due
   * @param recipe what each is a checkpoint of
   * @param manifest of the run
   */
  public record Plan(Recurring every, int keep, JsonNode recipe, Manifest manifest) {
    /** As the recipe says. */
    public static Plan of(PreparedRun run, Manifest manifest) {
      CheckpointSection section = run.recipe().checkpoint();
      return new Plan(
          Recurring.in(run, section.every()), section.keep(), run.bound().resolved(), manifest);
    }
  }

  /**
   * A run's checkpoints.
   *
   * @param newest the one that the run goes on from
   */
  public CheckpointKeeper(
      Checkpoints checkpoints,
      RunLog log,
      Measurements measurements,
      Plan plan,
      Optional<Checkpoint> newest) {
    this.checkpoints = checkpoints;
    this.log = log;
    this.measurements = measurements;
    this.plan = plan;
    this.newest = newest;
  }

  /** Whether it is time after {@code done} steps; a new best is always kept. */
  boolean due(long done) {
    return plan.every().isDueAfter(done)
        || measurements.best().filter(best -> best.step() == done).isPresent();
  }

  /** The last one; all its numbers are finite. */
  public Optional<Checkpoint> newest() {
    return newest;
  }

  /** The last one from before {@code done} steps were done. */
  public Optional<Checkpoint> before(long done) {
    return checkpoints.all().stream()
        .filter(checkpoint -> checkpoint.step() < done)
        .reduce((older, newer) -> newer);
  }

  /** The state after {@code done} steps, written unless it is there already. */
  Checkpoint saved(long done, Supplier<Snapshot> snapshot) {
    return isSaved(done) ? newest.orElseThrow() : save(snapshot.get(), done);
  }

  /** The same, and no older one goes: what this one is worth has to be found out. */
  public Checkpoint kept(long done, Snapshot snapshot) {
    return isSaved(done) ? newest.orElseThrow() : write(snapshot, done);
  }

  private boolean isSaved(long done) {
    return newest.filter(checkpoint -> checkpoint.step() == done).isPresent();
  }

  private Checkpoint write(Snapshot snapshot, long done) {
    Checkpoint written =
        checkpoints.write(snapshot, log.sync(done), plan.recipe(), plan.manifest());
    newest = Optional.of(written);
    return written;
  }

  private Checkpoint save(Snapshot snapshot, long done) {
    ElapsedTime time = new ElapsedTime();
    Checkpoint written = write(snapshot, done);
    isPruneDue = true;
    log.add(new Timing("checkpoint", done, time.seconds(), 0));
    return written;
  }

  /**
   * Lets older ones go. Not before a step from the newest one was finite: weights can be finite and
   * beyond all that can be computed with.
   */
  void prune() {
    if (isPruneDue) {
      checkpoints.prune(
          plan.keep(),
          measurements
              .best()
              .map(History.Best::step)
              .map(OptionalLong::of)
              .orElse(OptionalLong.empty()));
      isPruneDue = false;
    }
  }
}
