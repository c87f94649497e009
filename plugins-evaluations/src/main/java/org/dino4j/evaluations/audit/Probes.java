package org.dino4j.evaluations.audit;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Backend;
import org.dino4j.evaluations.outlier.PositionProbe;
import org.dino4j.evaluations.outlier.ReconstructionProbe;
import org.dino4j.evaluations.rows.Rows;

/**
 * What can be read off tokens of the last block: their place and their pixels, of normal tokens and
 * of outliers apart.
 */
record Probes(Group normal, Group outlier) {
  /** Each third picture is asked about, the others are learned from. */
  private static final int PARTS = 3;

  /**
   * What was told of some tokens.
   *
   * @param position where they are
   * @param pixels mean L2 distance of the pixels from what was told
   */
  record Group(PositionProbe.Found position, double pixels) {}

  /**
   * Fits both on all tokens of two thirds of the pictures; nothing where there are too few pictures
   * for that.
   *
   * @param outlier by token
   */
  static Optional<Probes> of(
      Backend backend, Rows tokens, Rows pixels, boolean[] outlier, Grid grid, double penalty) {
    int cells = grid.cells();
    if (tokens.count() / cells < PARTS) {
      return Optional.empty();
    }
    int[] train = rows(tokens.count(), i -> i / cells % PARTS != PARTS - 1);
    int[] normal = rows(tokens.count(), i -> i / cells % PARTS == PARTS - 1 && !outlier[i]);
    int[] outliers = rows(tokens.count(), i -> i / cells % PARTS == PARTS - 1 && outlier[i]);
    Rows known = tokens.only(train);
    Asked asked =
        new Asked(
            tokens,
            pixels,
            PositionProbe.fit(backend, known, places(train, cells), grid, penalty),
            ReconstructionProbe.fit(backend, known, pixels.only(train), penalty));
    return Optional.of(new Probes(asked.of(normal, cells), asked.of(outliers, cells)));
  }

  private static int[] rows(int count, IntPredicate chosen) {
    return IntStream.range(0, count).filter(chosen).toArray();
  }

  private static int[] places(int[] rows, int cells) {
    return IntStream.of(rows).map(row -> row % cells).toArray();
  }

  private record Asked(
      Rows tokens, Rows pixels, PositionProbe position, ReconstructionProbe reconstruction) {
    Group of(int[] rows, int cells) {
      Rows some = tokens.only(rows);
      return new Group(
          position.ask(some, places(rows, cells)), reconstruction.ask(some, pixels.only(rows)));
    }
  }
}
