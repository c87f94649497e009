package org.dino4j.backbones.vit;

/** How the rate of stochastic depth goes along the blocks. */
public enum DropPathRule {
  /** Rises evenly from 0 in the first block to the full rate in the last. */
  LINEAR,
  /** The full rate in every block. */
  UNIFORM;

  double rate(double full, int block, int depth) {
    return switch (this) {
      case LINEAR -> depth == 1 ? 0 : full * block / (depth - 1);
      case UNIFORM -> full;
    };
  }
}
