package org.dino4j.evaluations.patch;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

/** How patches become colours. */
@Doc("how patches become colours by their principal components (DINOv2, arXiv:2304.07193, fig. 1)")
public record PcaOptions(
    @Doc(
            "what tells foreground from background: the 'score' of the first component itself, or the score scaled to 0..1 over all pictures ('min-max')")
        @Default("\"score\"")
        Value value,
    @Doc("patches with a larger value are foreground") @Default("0.0") double threshold,
    @Doc(
            "what the three colours are scaled over: the foreground of 'all-pictures' together, or of 'each-picture' alone")
        @Default("\"all-pictures\"")
        Over colours) {
  /** Score of the first component, oriented so that the border of the pictures is background. */
  public static final PcaOptions PLAIN = new PcaOptions(Value.SCORE, 0, Over.ALL_PICTURES);

  /** What a threshold is laid on. */
  public enum Value {
    SCORE,
    MIN_MAX
  }

  /** What a component is scaled to 0..1 over. */
  public enum Over {
    ALL_PICTURES,
    EACH_PICTURE
  }
}
