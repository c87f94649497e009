package org.dino4j.api.train;

/** Measures what a step can be compared with. */
public interface Gauge {
  /**
   * Float operations per second of a matrix product: best of ten fp32 products of two 2048 x 2048
   * matrices, in this process and with these threads.
   */
  double matmulPeak(Devices devices);

  /**
   * Float operations of one training step: twice the multiply-adds of matrix products, convolutions
   * and attention; student forward and backward, teacher forward; recomputation is not counted.
   */
  double stepFlops(TrainingPlan plan);

  /** Largest resident memory of this process so far, in bytes; 0 where the system does not tell. */
  long peakResidentBytes();
}
