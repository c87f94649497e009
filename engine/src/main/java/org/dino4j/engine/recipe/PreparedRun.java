package org.dino4j.engine.recipe;

import java.util.List;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.engine.feed.Wanted;
import org.dino4j.engine.provenance.SourceFacts;

/**
 * A recipe that is ready to run: its parts fit together and to the data.
 *
 * @param bound the recipe
 * @param data the training data, open
 * @param phases what is trained one after the other, at least one: without phases in the recipe,
 *     the recipe itself
 * @param sources what each data source of the recipe held, in the recipe's order
 * @param leftOut what the sources passed over
 */
public record PreparedRun(
    BoundRecipe bound,
    DataSet data,
    List<PreparedPhase> phases,
    List<SourceFacts> sources,
    List<LeftOut> leftOut)
    implements AutoCloseable {
  public PreparedRun {
    phases = List.copyOf(phases);
  }

  public Recipe recipe() {
    return bound.recipe();
  }

  /** How many pictures of the training source are held out of training. */
  public int heldOut() {
    return recipe().data().holdOut().isEmpty() ? 0 : wholeSize() - data.size();
  }

  private int wholeSize() {
    String place = bound.place(recipe().data().train());
    return sources.stream()
        .filter(source -> source.place().equals(place))
        .mapToInt(SourceFacts::samples)
        .sum();
  }

  /** How many pictures there are, as a person would say it. */
  public String pictures() {
    String held = heldOut() == 0 ? "" : " and %s held out".formatted(heldOut());
    return "%s pictures%s".formatted(data.size(), held);
  }

  /** The same under another name. */
  public PreparedRun called(String name) {
    return new PreparedRun(bound.called(name), data, phases, sources, leftOut);
  }

  /** The phase that the run begins with. */
  public PreparedPhase first() {
    return phases.get(0);
  }

  /** Length of the run, all phases together. */
  public long steps() {
    return phases.get(phases.size() - 1).end();
  }

  /** The phase that does a step of the run. */
  public PreparedPhase doing(long step) {
    return phases.stream().filter(phase -> step < phase.end()).findFirst().orElseThrow();
  }

  /** The phase whose networks a run has after so many steps: at a change, the earlier one's. */
  public PreparedPhase after(long done) {
    return doing(Math.max(0, done - 1));
  }

  /** Views, timeline and micro-batches of the first phase. */
  public Setting setting() {
    return first().setting();
  }

  /** How gradients become updates in the first phase. */
  public OptimizerPlan optimizer() {
    return first().optimizer();
  }

  /** What its batches hold beside pictures and labels, in the first phase. */
  public Wanted wanted() {
    return first().wanted();
  }

  /** The root of everything random in the run. */
  public Seeds seeds() {
    return new Seeds(recipe().seed());
  }

  /** What a backend builds the graph of the first phase from. */
  public TrainingPlan plan(Devices devices) {
    return first().plan(devices);
  }

  @Override
  public void close() {
    data.close();
  }
}
