package org.dino4j.losses.koleo;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

/** The KoLeo regulariser. */
@Doc("pushes each picture's class token away from the nearest other one (arXiv:1806.03198)")
public record KoLeoOptions(
    @Doc(
            "views whose values are added up: all that a teacher sees too, as in DINOv2's code; first, as in its paper")
        @Default("\"all\"")
        Views views) {
  /** Views of a picture. */
  public enum Views {
    ALL,
    FIRST
  }
}
