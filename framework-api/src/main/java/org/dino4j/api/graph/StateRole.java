package org.dino4j.api.graph;

/** What a state is for whoever looks at a snapshot. */
public enum StateRole {
  /** Of nobody's concern but its owner's. */
  PLAIN,
  /** What a loss takes off a teacher's logits before it compares them, [1, outputs]. */
  CENTRE
}
