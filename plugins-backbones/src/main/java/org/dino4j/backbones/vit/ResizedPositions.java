package org.dino4j.backbones.vit;

import java.util.Arrays;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;

/**
 * Position embeddings that were learned on another square grid, as those of this one: what belongs
 * to tokens before the patches stays, the others are interpolated as {@link PositionEmbedding} does
 * it in a forward pass. So a network that goes on with larger pictures begins with what it would
 * have computed of them before.
 */
record ResizedPositions(PositionEmbedding embedding) {
  /** Nothing where they are of no square grid, or of another width. */
  Optional<FloatArray> of(FloatArray learned) {
    int from = side(learned.shape());
    long[] shape = embedding.shape(embedding.side()).asArray();
    if (from == 0) {
      return Optional.empty();
    }
    return from == embedding.side()
        ? Optional.of(learned) // the step of DINO's rule would move them
        : Optional.of(FloatArray.of(values(learned.values(), from), shape));
  }

  /** The side of their grid; 0 if they have none. */
  private int side(long[] shape) {
    if (shape.length != 3 || shape[1] <= embedding.before()) {
      return 0;
    }
    int side = (int) Math.round(Math.sqrt((double) (shape[1] - embedding.before())));
    return Arrays.equals(shape, embedding.shape(side).asArray()) ? side : 0;
  }

  private float[] values(float[] learned, int from) {
    float[][] weights = embedding.weights(from);
    int side = embedding.side();
    int width = embedding.width();
    int before = embedding.before() * width;
    float[] values = Arrays.copyOf(Arrays.copyOf(learned, before), before + side * side * width);
    for (int row = 0; row < side; row++) {
      float[] line = line(learned, weights[row]);
      for (int column = 0; column < side; column++) {
        int place = before + (row * side + column) * width;
        for (int old = 0; old < from; old++) {
          add(weights[column][old], line, old * width, values, place, width);
        }
      }
    }
    return values;
  }

  /** One row of this grid at the places of the old columns, [from, width]. */
  private float[] line(float[] learned, float[] weights) {
    int length = weights.length * embedding.width();
    int before = embedding.before() * embedding.width();
    float[] line = new float[length];
    for (int old = 0; old < weights.length; old++) {
      add(weights[old], learned, before + old * length, line, 0, length);
    }
    return line;
  }

  private static void add(float weight, float[] from, int first, float[] to, int place, int count) {
    for (int i = 0; weight != 0 && i < count; i++) {
      to[place + i] += weight * from[first + i];
    }
  }
}
