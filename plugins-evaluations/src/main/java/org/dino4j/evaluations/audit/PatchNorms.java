package org.dino4j.evaluations.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Encoder;
import org.dino4j.evaluations.patch.Tokens;
import org.dino4j.evaluations.rows.Rows;

/**
 * Norms of the patch tokens by block, before the final norm and after it. Which of the two is
 * looked at changes what is seen, so both are told.
 *
 * @param before by block; where a backbone tells of no blocks, its last patches alone
 * @param after by block; empty where a backbone does not tell of it
 */
record PatchNorms(Grid grid, List<BlockNorms> before, List<BlockNorms> after) {
  static PatchNorms of(Tokens tokens, Grid grid) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int block = 0; block < tokens.blocks(); block++) {
      before.add(Encoder.block(block));
      after.add(Features.normedTokens(block));
    }
    boolean isNormed = after.stream().allMatch(tokens::has);
    return new PatchNorms(
        grid,
        norms(tokens, grid, before.isEmpty() ? List.of(Encoder.PATCHES) : before),
        isNormed && !after.isEmpty() ? norms(tokens, grid, after) : List.of());
  }

  private static List<BlockNorms> norms(Tokens tokens, Grid grid, List<String> names) {
    List<List<Rows>> parts =
        names.stream().map(name -> (List<Rows>) new ArrayList<Rows>()).toList();
    Set<String> wanted = new TreeSet<>(names);
    tokens.forEach(
        wanted,
        said -> {
          for (int i = 0; i < names.size(); i++) {
            Rows patches = Tokens.last(said.get(names.get(i)), grid.cells());
            parts.get(i).add(Rows.of(1, patches.norms()));
          }
        });
    return parts.stream().map(part -> new BlockNorms(Rows.joined(part).values())).toList();
  }

  /** After the last block, before the final norm. */
  BlockNorms last() {
    return before.get(before.size() - 1);
  }

  /** The name of the tokens that {@link #last} is of. */
  String lastName(Tokens tokens) {
    return tokens.blocks() == 0 ? Encoder.PATCHES : Encoder.block(tokens.blocks() - 1);
  }
}
