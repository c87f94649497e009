package org.dino4j.evaluations.patch;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

/** How patches become colours. */
@Doc("how patches become colours by their principal components (DINOv2, arXiv:2304.07193, fig. 1)")
public record PcaOptions(
    @Doc(
            "what a PCA is made over: 'each-picture' by itself, so that its own ground is background, or 'all-pictures' together, so that equal parts of like objects have equal colours")
        @Default("\"each-picture\"")
        Over over,
    @Doc(
            "what tells foreground from background: the 'score' of the first component itself, or the score scaled to 0..1 over all that the PCA is made over ('min-max')")
        @Default("\"score\"")
        Value value,
    @Doc("patches with a larger value are foreground") @Default("0.0") double threshold,
    @Doc(
            "what the three colours are scaled over where the PCA is made over all pictures: the foreground of 'all-pictures' together, or of 'each-picture' alone")
        @Default("\"all-pictures\"")
        Over colours) {
  /** Score of the first component, oriented so that the border of the pictures is background. */
  public static final PcaOptions PLAIN =
      new PcaOptions(Over.EACH_PICTURE, Value.SCORE, 0, Over.ALL_PICTURES);

  /** What a threshold is laid on. */
  public enum Value {
    SCORE,
    MIN_MAX
  }

  /** Which patches are taken together. */
  public enum Over {
    ALL_PICTURES,
    EACH_PICTURE
  }
}
