package org.dino4j.backbones.vit;

/** Presets of the DINO papers. */
public enum VitSize {
  /** Width 192, 12 blocks, 3 heads. */
  TINY(192, 3),
  /** Width 384, 12 blocks, 6 heads. */
  SMALL(384, 6),
  /** Width 768, 12 blocks, 12 heads. */
  BASE(768, 12);

  static final int DEPTH = 12;

  final int width;
  final int heads;

  VitSize(int width, int heads) {
    this.width = width;
    this.heads = heads;
  }
}
