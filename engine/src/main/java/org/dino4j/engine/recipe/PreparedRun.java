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
 * @param setting views, timeline and micro-batches of the run
 * @param optimizer how gradients become updates
 * @param sources what each data source of the recipe held, in the recipe's order
 * @param leftOut what the sources passed over
 */
public record PreparedRun(
    BoundRecipe bound,
    DataSet data,
    Setting setting,
    OptimizerPlan optimizer,
    List<SourceFacts> sources,
    List<LeftOut> leftOut)
    implements AutoCloseable {
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
    return new PreparedRun(bound.called(name), data, setting, optimizer, sources, leftOut);
  }

  /** What its batches hold beside pictures and labels. */
  public Wanted wanted() {
    return new Beside(bound).wanted();
  }

  /** The root of everything random in the run. */
  public Seeds seeds() {
    return new Seeds(recipe().seed());
  }

  /** What a backend builds the graph from. */
  public TrainingPlan plan(Devices devices) {
    return new TrainingPlan(recipe().method(), setting, optimizer, seeds(), devices);
  }

  @Override
  public void close() {
    data.close();
  }
}
