package org.dino4j.tensorflow.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MicroBatchRowsTest {
  private static int[] of(MicroBatchRows rows, int microBatch) {
    int[] batch = {0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23};
    int[] some = new int[rows.each()];
    rows.copy(microBatch, 1, (from, to, length) -> System.arraycopy(batch, from, some, to, length));
    return some;
  }

  @Test
  void aMicroBatchHasAllViewsOfItsSamples() {
    MicroBatchRows halves = new MicroBatchRows(3, 4, 2);

    assertThat(of(halves, 0)).containsExactly(0, 1, 10, 11, 20, 21);
    assertThat(of(halves, 1)).containsExactly(2, 3, 12, 13, 22, 23);
  }

  @Test
  void aBatchInOnePieceStaysAsItIs() {
    MicroBatchRows whole = new MicroBatchRows(3, 4, 4);

    assertThat(of(whole, 0)).containsExactly(0, 1, 2, 3, 10, 11, 12, 13, 20, 21, 22, 23);
  }
}
