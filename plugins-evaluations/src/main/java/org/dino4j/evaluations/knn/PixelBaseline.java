package org.dino4j.evaluations.knn;

import java.util.List;
import java.util.function.Function;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.evaluations.rows.Rows;

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
   * The pixels, averaged over squares where the view is larger than 32 a side. The bank's mean
   * picture and then each picture's own mean are taken off: of the plain ways to make pixels
   * comparable it gave the strongest baseline on the quickstart (41.2 % at k = 10; 28.0 % without
   * the second, 35.8 % without the first, 23.3 % without either).
   */
  static final PixelBaseline RAW_PIXELS =
      new PixelBaseline(
          "rawPixels",
          Descriptors::pixels,
          mean -> rows -> rows.minus(mean).minusOwnMeans().normalised());

  /** The mean of each channel, compared by direction: a darker picture has the same. */
  static final PixelBaseline MEAN_COLOUR =
      new PixelBaseline("meanColour", Descriptors::meanColour, mean -> Rows::normalised);

  /**
   * Square roots of the share of pixels in each of 6 x 6 x 6 cells of the colour cube; 6 cells for
   * a grey picture. The mean over the bank is taken off: else what all pictures share, such as a
   * white ground, drowns the rest (58.3 % in place of 67.8 % on the quickstart).
   */
  static final PixelBaseline COLOUR_HISTOGRAM =
      new PixelBaseline(
          "colourHistogram",
          Descriptors::rootOfHistogram,
          mean -> rows -> rows.minus(mean).normalised());

  static final List<PixelBaseline> ALL = List.of(RAW_PIXELS, MEAN_COLOUR, COLOUR_HISTOGRAM);
}
