package org.dino4j.backbones.vit;

import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.tensorflow.ndarray.Shape;

/**
 * Position embeddings [1, 1 + side * side, width] of one square grid as those of another: the class
 * token's stays, the others are interpolated as {@link PositionEmbedding} does it in a forward
 * pass. So a network that goes on with larger pictures begins with what it would have computed of
 * them before.
 */
final class ResizedPositions {
  private final int side;
  private final int cells;
  private final int width;
  private final float[][] weights;

  private ResizedPositions(int side, int cells, int width) {
    this.side = side;
    this.cells = cells;
    this.width = width;
    this.weights = PositionEmbedding.weights(side, cells);
  }

  /** Nothing if one of the two is no square grid, or their widths differ. */
  static Optional<FloatArray> of(FloatArray learned, Shape shape) {
    Shape from = Shape.of(learned.shape());
    if (!isGrid(from) || !isGrid(shape) || from.get(2) != shape.get(2)) {
      return Optional.empty();
    }
    if (from.equals(shape)) {
      return Optional.of(learned); // the step of DINO's rule would move them
    }
    ResizedPositions resized =
        new ResizedPositions(side(from), side(shape), Math.toIntExact(shape.get(2)));
    return Optional.of(new FloatArray(shape.asArray(), resized.values(learned.values())));
  }

  private static boolean isGrid(Shape shape) {
    return shape.numDimensions() == 3
        && shape.get(0) == 1
        && shape.get(1) > 1
        && 1 + (long) side(shape) * side(shape) == shape.get(1);
  }

  private static int side(Shape shape) {
    return (int) Math.round(Math.sqrt((double) (shape.get(1) - 1)));
  }

  private float[] values(float[] learned) {
    float[] values = new float[width * (1 + cells * cells)];
    System.arraycopy(learned, 0, values, 0, width);
    for (int row = 0; row < cells; row++) {
      float[] line = line(learned, row);
      for (int column = 0; column < cells; column++) {
        int place = width * (1 + row * cells + column);
        for (int from = 0; from < side; from++) {
          add(weights[column][from], line, from * width, values, place, width);
        }
      }
    }
    return values;
  }

  /** One row of the new grid at the places of the old columns, [side, width]. */
  private float[] line(float[] learned, int row) {
    float[] line = new float[side * width];
    for (int from = 0; from < side; from++) {
      add(weights[row][from], learned, width * (1 + from * side), line, 0, side * width);
    }
    return line;
  }

  private static void add(float weight, float[] from, int first, float[] to, int place, int count) {
    for (int i = 0; weight != 0 && i < count; i++) {
      to[place + i] += weight * from[first + i];
    }
  }
}
