package org.dino4j.recipes.trajectory;

/** What the reference calls the parts of its networks, and what we do. */
final class Names {
  /** The reference's head on class tokens. */
  static final String CLASS_HEAD = "dino_head";

  private static final String BACKBONE = "backbone";
  private static final String PATCH_HEAD = "ibot_head";

  private Names() {}

  /** The module of ours that stands for one of the reference's. */
  static String module(String reference) {
    return switch (reference) {
      case BACKBONE -> BACKBONE;
      case CLASS_HEAD -> "head";
      case PATCH_HEAD -> "patchHead";
      default -> throw new IllegalArgumentException("a module that is new: " + reference);
    };
  }

  /** The path of a parameter below student or teacher. */
  static String path(String reference) {
    int dot = reference.indexOf('.');
    return module(reference.substring(0, dot)) + reference.substring(dot);
  }
}
