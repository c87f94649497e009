package org.dino4j.api.train;

/** Measures what a step can be compared with. */
public interface Gauge {
  /**
   * Float operations per second of a matrix product: best of ten fp32 products of two 2048 x 2048
   * matrices, in this process and with these threads.
   */
  double matmulPeak(Devices devices);

  /** The work of one training step. */
  Work stepWork(TrainingPlan plan);

  /**
   * Float operations of one training step: twice the multiply-adds of matrix products, convolutions
   * and attention; student forward and backward, teacher forward. Recomputation is not counted.
   *
   * @param nominal with every token in every layer, as the literature counts
   * @param computed without what is left out because nothing reads it
   */
  record Work(double nominal, double computed) {}

  /** Largest resident memory of this process so far, in bytes; 0 where the system does not tell. */
  long peakResidentBytes();
}
