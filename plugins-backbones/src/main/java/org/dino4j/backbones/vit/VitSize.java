package org.dino4j.backbones.vit;

/** Presets of the DINO papers. */
public enum VitSize {
  /** Width 192, 12 blocks, 3 heads. */
  TINY(192, 12, 3),
  /** Width 384, 12 blocks, 6 heads. */
  SMALL(384, 12, 6),
  /** Width 768, 12 blocks, 12 heads. */
  BASE(768, 12, 12),
  /** Width 1024, 24 blocks, 16 heads. */
  LARGE(1024, 24, 16),
  /** Width 1536, 40 blocks, 24 heads: DINOv2's vit_giant2, whose feed-forward part is a SwiGLU. */
  GIANT(1536, 40, 24);

  final int width;
  final int depth;
  final int heads;

  VitSize(int width, int depth, int heads) {
    this.width = width;
    this.depth = depth;
    this.heads = heads;
  }
}
