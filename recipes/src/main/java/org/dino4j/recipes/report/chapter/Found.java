package org.dino4j.recipes.report.chapter;

import java.util.List;
import org.dino4j.api.data.Image;

/**
 * One query and what different eyes find most similar to it.
 *
 * @param query the picture that was asked about
 * @param of the name of its class
 * @param byEye the nearest pictures of the bank, nearest first, one list for each eye
 */
public record Found(Image query, String of, List<List<Hit>> byEye) {
  public Found {
    byEye = List.copyOf(byEye);
  }

  /**
   * One neighbour.
   *
   * @param right whether it shows the query's class
   */
  public record Hit(Image image, String of, boolean right) {}
}
