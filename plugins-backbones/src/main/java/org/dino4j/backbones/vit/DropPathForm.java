package org.dino4j.backbones.vit;

/** How stochastic depth drops a branch. */
public enum DropPathForm {
  /** Every picture by its own draw; what is dropped was computed. */
  PER_PICTURE,
  /**
   * A part of the batch, which is not computed (DINOv2, layers/block.py). As in the reference only
   * where views of several sizes are packed, or above a rate of 0.1: below, little would be saved.
   */
  BATCH_SUBSET;

  private static final double SMALL_RATE = 0.1;

  boolean leavesOut(double rate, Pack pack) {
    return this == BATCH_SUBSET && rate > 0 && (rate > SMALL_RATE || pack.size() > 1);
  }
}
