package org.dino4j.evaluations.patch;

import static org.assertj.core.api.Assertions.assertThat;

import org.dino4j.api.array.FloatArray;
import org.junit.jupiter.api.Test;

/** Two heads, a class token, a register and two patches; a weight is 100 head + 10 query + key. */
final class HeadAttentionTest {
  private final HeadAttention attention = new HeadAttention(numbered(), 2);

  @Test
  void whatStandsBetweenClassTokenAndPatchesAreRegisters() {
    assertThat(attention.heads()).isEqualTo(2);
    assertThat(attention.registers()).isEqualTo(1);
  }

  @Test
  void aTokenGivesToThePatchesAlone() {
    assertThat(attention.of(0, 1)).containsExactly(102, 103);
    assertThat(attention.of(1, 0)).containsExactly(12, 13);
  }

  @Test
  void theMeanIsOverTheHeads() {
    assertThat(attention.of(1)).containsExactly(62, 63);
  }

  private static FloatArray numbered() {
    float[] weights = new float[2 * 4 * 4];
    for (int i = 0; i < weights.length; i++) {
      int head = i / 16;
      int query = i / 4 % 4;
      weights[i] = 100 * head + 10 * query + i % 4;
    }
    return FloatArray.of(weights, 2, 4, 4);
  }
}
