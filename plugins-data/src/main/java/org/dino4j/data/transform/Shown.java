package org.dino4j.data.transform;

import org.dino4j.api.data.Raster;
import org.dino4j.api.view.Size;

/**
 * Which part of a picture a view shows, in shares of its height and width, and whether it is
 * mirrored. Maps of the picture follow it, whatever their own size: each place of the moved map is
 * that of the map which lies under its middle. So classes are not mixed, and a place is valid or
 * not as the one that it comes from.
 */
public record Shown(double top, double left, double height, double width, boolean mirrored) {
  /** All of it. */
  public static final Shown WHOLE = new Shown(0, 0, 1, 1, false);

  /** A box of a picture of some size. */
  public static Shown of(Box box, Size picture) {
    return new Shown(
        (double) box.top() / picture.height(),
        (double) box.left() / picture.width(),
        (double) box.height() / picture.height(),
        (double) box.width() / picture.width(),
        false);
  }

  /** The same part the other way round, if {@code really}. */
  public Shown mirrored(boolean really) {
    return new Shown(top, left, height, width, mirrored != really);
  }

  /** A map as the view shows it. */
  public Raster of(Raster map, Size view) {
    int[] rows = places(top, height, view.height(), map.size().height());
    int[] columns = places(left, width, view.width(), map.size().width());
    float[] values = new float[view.height() * view.width()];
    boolean[] valid = new boolean[values.length];
    int to = 0;
    for (int row : rows) {
      for (int x = 0; x < columns.length; x++) {
        int from = row * map.size().width() + columns[mirrored ? columns.length - 1 - x : x];
        values[to] = map.values()[from];
        valid[to++] = map.valid()[from];
      }
    }
    return new Raster(view, values, valid);
  }

  private static int[] places(double first, double length, int wanted, int line) {
    int[] places = new int[wanted];
    for (int i = 0; i < wanted; i++) {
      double middle = (first + (i + 0.5) / wanted * length) * line;
      places[i] = Math.max(0, Math.min(line - 1, (int) middle));
    }
    return places;
  }
}
