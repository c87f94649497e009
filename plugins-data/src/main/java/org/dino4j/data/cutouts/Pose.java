package org.dino4j.data.cutouts;

import java.util.random.RandomGenerator;
import org.dino4j.data.option.Range;

/**
 * Where and how an object lies in a view.
 *
 * @param side length of the cut-out's longer side, in pixels of the view
 * @param centreX column of its middle
 * @param centreY row of its middle
 * @param turn clockwise, in radians
 */
record Pose(double side, double centreX, double centreY, double turn) {
  static Pose draw(PosedCutoutsOptions options, RandomGenerator random) {
    double scale = Range.of("scale", options.scale()).draw(random);
    double room = Math.max(0, 1 - scale) * options.place();
    return new Pose(
        scale * options.size(),
        (0.5 + room * (random.nextDouble() - 0.5)) * options.size(),
        (0.5 + room * (random.nextDouble() - 0.5)) * options.size(),
        Math.toRadians(Range.of("rotation", options.rotation()).draw(random)));
  }
}
