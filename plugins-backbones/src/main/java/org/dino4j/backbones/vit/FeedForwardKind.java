package org.dino4j.backbones.vit;

/** What the feed-forward part of a block is. */
public enum FeedForwardKind {
  /** Two layers, {@code fc1} and {@code fc2}, with GELU between them. */
  MLP,
  /** A gate of one layer {@code w12}, then {@code w3}. */
  SWIGLU,
  /** The same with {@code w1} and {@code w2} apart. */
  SWIGLU_ALIGNED
}
