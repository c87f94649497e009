package org.dino4j.api.graph;

/**
 * How a network is run.
 *
 * @param dropPath residual branches are dropped at random (stochastic depth)
 * @param batchStatistics batch norm uses the batch's statistics and updates its running ones;
 *     otherwise it uses the running ones
 */
public record Forward(boolean dropPath, boolean batchStatistics) {
  /** A network that learns: drops paths, batch statistics. */
  public static final Forward TRAINED = new Forward(true, true);

  /** A network that is used: nothing random, running statistics. */
  public static final Forward USED = new Forward(false, false);
}
