package org.dino4j.api.train;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.option.Shorthand;

/**
 * Scales gradients down to a largest L2 norm: {@code g * min(1, norm / (|g| + 1e-6))}. The
 * references differ in what shares a norm: DINO v1 clips each tensor, DINOv2 each module.
 */
@Shorthand(field = "norm")
public record Clip(
    @Doc("largest L2 norm; 0 clips nothing") double norm,
    @Doc(
            "what shares a norm: each 'tensor' (DINO v1), each 'module' (DINOv2) or all of it ('global')")
        @Default("\"tensor\"")
        Scope by) {
  public Clip {
    Options.check(norm >= 0, "norm must not be negative, found %s", norm);
  }

  /** What shares a norm. */
  public enum Scope {
    TENSOR,
    MODULE,
    GLOBAL
  }
}
