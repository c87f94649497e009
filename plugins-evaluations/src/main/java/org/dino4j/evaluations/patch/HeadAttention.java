package org.dino4j.evaluations.patch;

import org.dino4j.api.array.FloatArray;

/**
 * What the tokens before the patches, the class token and the registers, look at in one picture.
 *
 * @param weights softmax attention of a block, [heads, tokens, tokens]
 * @param cells how many of the tokens are patches; they are the last ones
 */
public record HeadAttention(FloatArray weights, int cells) {
  public int heads() {
    return Math.toIntExact(weights.shape()[0]);
  }

  /** Tokens between the class token and the patches. */
  public int registers() {
    return Math.max(0, tokens() - cells - 1);
  }

  private int tokens() {
    return Math.toIntExact(weights.shape()[1]);
  }

  /**
   * What a token gives to each patch in one head.
   *
   * @param token 0 for the class token, then the registers
   */
  public float[] of(int token, int head) {
    int row = (head * tokens() + token) * tokens() + tokens() - cells;
    float[] given = new float[cells];
    System.arraycopy(weights.values(), row, given, 0, cells);
    return given;
  }

  /** The mean over the heads. */
  public float[] of(int token) {
    float[] mean = new float[cells];
    for (int head = 0; head < heads(); head++) {
      float[] given = of(token, head);
      for (int i = 0; i < cells; i++) {
        mean[i] += given[i] / heads();
      }
    }
    return mean;
  }
}
