package org.dino4j.engine.profile;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Shorthand;

/** Which profile a recipe starts from. */
@Doc("which profile a recipe starts from")
@Shorthand(field = "name")
public record ProfileChoice(
    @Doc(
            "'dinov1' or 'dinov2' (as their code runs), 'dinov2-paper' (as its paper says) or 'modern' (dinov2, its faults mended)")
        Name name,
    @Doc("whether its values are written out already, as in recipe.resolved.json") @Default("false")
        boolean applied) {
  /** The profiles that ship. */
  public enum Name {
    DINOV1,
    DINOV2,
    DINOV2_PAPER,
    MODERN
  }
}
