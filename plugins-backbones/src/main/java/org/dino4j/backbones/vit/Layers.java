package org.dino4j.backbones.vit;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deep a parameter of a vision transformer lies, as layer-wise learning rates count it (DINOv2,
 * utils/param_groups.py): tokens and embeddings at 0, block i at i + 1, the final norm behind all.
 * The names of blocks that stand in chunks have the chunk's number before the block's own.
 */
final class Layers {
  private static final Pattern BLOCK =
      Pattern.compile("blocks\\.(?:[0-9]+\\.)?([0-9]+)\\.[^0-9].*");
  private static final Set<String> FIRST =
      Set.of("cls_token", "pos_embed", "mask_token", "register_tokens");

  private Layers() {}

  static int depth(String parameter, int blocks) {
    Matcher block = BLOCK.matcher(parameter);
    if (block.matches()) {
      return Integer.parseInt(block.group(1)) + 1;
    }
    boolean first = FIRST.contains(parameter) || parameter.startsWith("patch_embed.");
    return first ? 0 : blocks + 1;
  }
}
