package org.dino4j.backbones.vit;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.option.Shorthand;

/** How position embeddings start; both are trained. */
@Doc("how position embeddings start; they are trained either way")
@Shorthand(field = "start")
public record Positions(
    @Doc("'learned' (normal, std .02) or 'sin-cos' (sines and cosines of row and column)")
        Start start,
    @Doc("what the sines and cosines are multiplied by") @Default("1.0") double scale) {
  public Positions {
    Options.check(
        start == Start.SIN_COS || scale == 1,
        "scale belongs to 'sin-cos' and must be left out for 'learned', found %s",
        scale);
  }

  /** First values of the embeddings. */
  public enum Start {
    LEARNED,
    SIN_COS
  }
}
