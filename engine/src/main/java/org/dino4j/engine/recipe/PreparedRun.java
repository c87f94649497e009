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
 * A recipe that is ready to run: its parts fit together and to the data. Whoever works on it or
 * looks at it does so at one of its phases; it begins at the first.
 *
 * @param bound the recipe
 * @param data the training data, open
 * @param phases what is trained one after the other, at least one: without phases in the recipe,
 *     the recipe itself
 * @param phase the one that is worked on or looked at
 * @param sources what each data source of the recipe held, in the recipe's order
 * @param leftOut what the sources passed over
 */
public record PreparedRun(
    BoundRecipe bound,
    DataSet data,
    List<PreparedPhase> phases,
    PreparedPhase phase,
    List<SourceFacts> sources,
    List<LeftOut> leftOut)
    implements AutoCloseable {
  public PreparedRun {
    phases = List.copyOf(phases);
  }

  /** At its first phase. */
  PreparedRun(
      BoundRecipe bound,
      DataSet data,
      List<PreparedPhase> phases,
      List<SourceFacts> sources,
      List<LeftOut> leftOut) {
    this(bound, data, phases, phases.get(0), sources, leftOut);
  }

  /** The recipe as the phase has it. */
  public Recipe recipe() {
    return phase.recipe();
  }

  /** How many pictures of the training source are held out of training. */
  public int heldOut() {
    return recipe().data().holdOut().isEmpty() ? 0 : wholeSize() - data.size();
  }

  private int wholeSize() {
    String place = bound.place(bound.recipe().data().train());
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

  /** How long it is, as a person would say it. */
  public String length() {
    return isPhased()
        ? "%s steps in %s phases".formatted(steps(), phases.size())
        : "%s steps of %s".formatted(steps(), setting().timeline().batch());
  }

  /** Whether its recipe speaks of phases. */
  public boolean isPhased() {
    return !bound.phases().isEmpty();
  }

  /** The same under another name. */
  public PreparedRun called(String name) {
    return new PreparedRun(bound.called(name), data, phases, phase, sources, leftOut);
  }

  /** The same at the phase that does a step of the run; at its end, at the last one. */
  public PreparedRun doing(long step) {
    PreparedPhase last = phases.get(phases.size() - 1);
    return at(phases.stream().filter(p -> step < p.end()).findFirst().orElse(last));
  }

  /**
   * The same at the phase whose networks a run has after so many steps: at a change, the earlier.
   */
  public PreparedRun after(long done) {
    return doing(Math.max(0, done - 1));
  }

  private PreparedRun at(PreparedPhase other) {
    return new PreparedRun(bound, data, phases, other, sources, leftOut);
  }

  /** Length of the run, all phases together. */
  public long steps() {
    return phases.get(phases.size() - 1).end();
  }

  /** Views, timeline and micro-batches of the phase. */
  public Setting setting() {
    return phase.setting();
  }

  /** How gradients become updates in the phase. */
  public OptimizerPlan optimizer() {
    return phase.optimizer();
  }

  /** What its batches hold beside pictures and labels. */
  public Wanted wanted() {
    return phase.wanted();
  }

  /** The root of everything random in the run. */
  public Seeds seeds() {
    return new Seeds(recipe().seed());
  }

  /** What a backend builds the graph of the phase from. */
  public TrainingPlan plan(Devices devices) {
    return phase.plan(devices);
  }

  @Override
  public void close() {
    data.close();
  }
}
