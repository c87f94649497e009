package org.dino4j.api.graph;

/**
 * How a network is run.
 *
 * @param dropPath residual branches are dropped at random (stochastic depth)
 * @param batchStatistics batch norm uses the batch's statistics and updates its running ones;
 *     otherwise it uses the running ones
 * @param learns a gradient goes back through it. Where none does, nothing is kept for one, and
 *     segments are plain operations that a backend may join into larger ones
 * @param compute type of the rows between layers; parameters, losses and what networks hand to one
 *     another stay float32
 * @param shortCuts what nobody reads may be left out, where the values that are read stay the same.
 *     Without, every token goes through every layer: so the literature counts the work of a step
 */
public record Forward(
    boolean dropPath, boolean batchStatistics, boolean learns, Compute compute, boolean shortCuts) {
  /** In which type a network computes inside. */
  public enum Compute {
    FLOAT32,
    BFLOAT16
  }

  /** A network that computes in float32, and no more than is read. */
  public Forward(boolean dropPath, boolean batchStatistics, boolean learns) {
    this(dropPath, batchStatistics, learns, Compute.FLOAT32, true);
  }

  /** A network that learns: drops paths, batch statistics. */
  public static final Forward TRAINED = new Forward(true, true, true);

  /** A network that is used: nothing random, running statistics. */
  public static final Forward USED = new Forward(false, false, false);

  /** The same with every token in every layer, read or not. */
  public Forward inFull() {
    return new Forward(dropPath, batchStatistics, learns, compute, false);
  }
}
