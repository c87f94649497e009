package org.dino4j.engine.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Rasters;
import org.dino4j.api.view.ViewSpec;

/** The views of one group and their maps while workers fill them, row by row. */
final class GroupRows {
  private final ViewSpec group;
  private final int rows;
  private final Image.Values pixels;
  private final Map<String, Rasters> targets = new HashMap<>();

  GroupRows(ViewSpec group, int batch, Set<String> targets) {
    this.group = group;
    this.rows = Math.multiplyExact(group.count(), batch);
    this.pixels = Image.Values.zeros(group.format(), Math.multiplyExact(rows, picture()));
    targets.forEach(name -> this.targets.put(name, maps()));
  }

  private int places() {
    return group.size().height() * group.size().width();
  }

  private int picture() {
    return places() * group.channels();
  }

  private Rasters maps() {
    int length = Math.multiplyExact(rows, places());
    return new Rasters(rows, group.size(), new float[length], new boolean[length]);
  }

  void view(int row, Image view) {
    if (!view.size().equals(group.size())
        || view.channels() != group.channels()
        || view.format() != group.format()) {
      throw new IllegalStateException(
          "the view policy promised %s views of %sx%s as %s and made one of %sx%s as %s"
              .formatted(
                  group.name(),
                  group.size(),
                  group.channels(),
                  group.format(),
                  view.size(),
                  view.channels(),
                  view.format()));
    }
    view.values().copy(0, pixels, row * picture(), picture());
  }

  void map(int row, String name, Raster map) {
    if (!map.size().equals(group.size())) {
      throw new IllegalStateException(
          "the view policy made a target '%s' of %s for %s views of %s"
              .formatted(name, map.size(), group.name(), group.size()));
    }
    Rasters all = targets.get(name);
    System.arraycopy(map.values(), 0, all.values(), row * places(), places());
    System.arraycopy(map.valid(), 0, all.valid(), row * places(), places());
  }

  Pixels pixels() {
    if (pixels instanceof Image.Bytes bytes) {
      return new Pixels.Bytes(rows, group.size(), group.channels(), bytes.array());
    }
    if (pixels instanceof Image.Shorts shorts) {
      return new Pixels.Shorts(rows, group.size(), group.channels(), shorts.array());
    }
    float[] floats = ((Image.Floats) pixels).array();
    return new Pixels.Floats(rows, group.size(), group.channels(), floats);
  }

  Rasters target(String name) {
    return targets.get(name);
  }
}
