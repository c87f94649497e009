package org.dino4j.api.model;

/** Rows and columns of patch tokens or of a feature map. */
public record Grid(int rows, int columns) {
  public int cells() {
    return rows * columns;
  }
}
