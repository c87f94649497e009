package org.dino4j.api.model;

import org.dino4j.api.view.Size;

/** Rows and columns of patch tokens or of a feature map. */
public record Grid(int rows, int columns) {
  /** The grid of so many square cells over a picture, whose proportions give it. */
  public static Grid of(Size picture, int cells) {
    double ratio = (double) picture.height() / picture.width();
    int rows = Math.max(1, (int) Math.round(Math.sqrt(cells * ratio)));
    return new Grid(rows, cells / rows);
  }

  public int cells() {
    return rows * columns;
  }
}
