package org.dino4j.losses.teacher;

/** What keeps a teacher from saying the same of everything. */
public enum Centering {
  /** A moving average of its logits is taken off (Caron et al., arXiv:2104.14294). */
  CENTER,
  /** Each prototype gets an equal share of the batch ({@link SinkhornKnopp}). */
  SINKHORN_KNOPP
}
