package org.dino4j.api.train;

import java.util.List;

/**
 * Parameters of a run that are updated alike.
 *
 * @param name of the groups that take them, joined by {@code +}; {@code trained} where none does
 * @param parameters their paths
 * @param values how many numbers they hold
 * @param rate factor of the learning rate at the end of the run
 * @param decay factor of the weight decay; 0 for none
 * @param skippedSteps for so many steps their updates are left out; {@link
 *     org.dino4j.api.optimize.Freeze#FOR_GOOD} for all of them
 * @param zeroRateSteps for so many steps their learning rate is 0
 */
public record TrainedGroup(
    String name,
    List<String> parameters,
    long values,
    double rate,
    double decay,
    long skippedSteps,
    long zeroRateSteps) {
  public TrainedGroup {
    parameters = List.copyOf(parameters);
  }
}
