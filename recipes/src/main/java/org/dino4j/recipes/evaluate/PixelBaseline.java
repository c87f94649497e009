package org.dino4j.recipes.evaluate;

import java.util.List;
import java.util.function.Function;
import org.dino4j.api.view.ViewSpec;

/**
 * Telling pictures apart without a network.
 *
 * @param name of its results
 * @param descriptor what it looks at
 * @param scale makes descriptors comparable, given the mean over the bank
 */
record PixelBaseline(String name, Descriptor descriptor, Function<float[], Scale> scale) {
  /** Turns a picture into numbers. */
  interface Descriptor {
    float[] of(byte[] pixels, int start, ViewSpec spec);
  }

  /** Turns descriptors into rows whose dot products say how alike pictures are. */
  interface Scale {
    Rows of(Rows descriptors);
  }

  /**
   * The pixels, averaged over squares where the view is larger than 32 a side. The mean picture of
   * the bank is taken off: without that all pictures look alike to a dot product.
   */
  static final PixelBaseline RAW_PIXELS =
      new PixelBaseline(
          "rawPixels", Descriptors::pixels, mean -> rows -> rows.minus(mean).normalised());

  /** The mean of each channel, compared by distance. */
  static final PixelBaseline MEAN_COLOUR =
      new PixelBaseline(
          "meanColour", Descriptors::meanColour, mean -> rows -> byDistance(rows.minus(mean)));

  /**
   * Share of pixels in each of 6 x 6 x 6 cells of the colour cube; 6 cells for a grey picture. Its
   * square root has length 1, and the dot product is the Bhattacharyya coefficient.
   */
  static final PixelBaseline COLOUR_HISTOGRAM =
      new PixelBaseline("colourHistogram", Descriptors::rootOfHistogram, mean -> rows -> rows);

  static final List<PixelBaseline> ALL = List.of(RAW_PIXELS, MEAN_COLOUR, COLOUR_HISTOGRAM);

  /**
   * With a constant put beside a short vector, the angle between two rows follows their distance,
   * and not their direction alone: (x, 1) and (y, 1) are as far apart as x and y.
   */
  private static Rows byDistance(Rows rows) {
    int width = rows.width() + 1;
    float[] lifted = new float[rows.count() * width];
    for (int row = 0; row < rows.count(); row++) {
      for (int column = 0; column < rows.width(); column++) {
        lifted[row * width + column] = rows.at(row, column);
      }
      lifted[row * width + width - 1] = 1;
    }
    return new Rows(rows.count(), width, lifted).normalised();
  }
}
