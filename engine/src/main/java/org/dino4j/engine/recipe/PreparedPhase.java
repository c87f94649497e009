package org.dino4j.engine.recipe;

import java.util.stream.Collectors;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.engine.feed.Wanted;

/**
 * A phase of a run that is ready. Steps, epochs and schedules are counted from its own first step;
 * logs and checkpoints count the steps of the run.
 *
 * @param number from 0
 * @param first the step of the run that it begins with
 * @param bound the whole recipe as the phase has it
 * @param setting views, timeline and micro-batches of the phase
 * @param optimizer how gradients become updates in it
 */
public record PreparedPhase(
    int number, long first, BoundRecipe bound, Setting setting, OptimizerPlan optimizer) {
  /** What logs and tables call it. */
  public String name() {
    return bound.name();
  }

  public Recipe recipe() {
    return bound.recipe();
  }

  /** The views of a picture, as a person would say them: {@code 2 of 32x32, 6 of 16x16}. */
  public String views() {
    return setting.inputs().groups().stream()
        .map(group -> "%s of %s".formatted(group.count(), group.size()))
        .collect(Collectors.joining(", "));
  }

  /** How many steps it has. */
  public long steps() {
    return setting.timeline().steps();
  }

  /** The step of the run that it stops before. */
  public long end() {
    return first + steps();
  }

  /** Which of its own steps a step of the run is. */
  public long own(long step) {
    return step - first;
  }

  /** The root of everything random in it. The first phase has the run's: it is the whole run. */
  public Seeds seeds() {
    Seeds run = new Seeds(recipe().seed());
    return number == 0 ? run : run.child("phase").child(number);
  }

  /** What its batches hold beside pictures and labels. */
  public Wanted wanted() {
    return new Beside(bound).wanted();
  }

  /** What a backend builds its graph from. */
  public TrainingPlan plan(Devices devices) {
    return new TrainingPlan(recipe().method(), setting, optimizer, seeds(), devices);
  }
}
