package com.acme.vision.rotation;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.view.Size;

/** Quarter turns of a square, clockwise; their order is that of the classes. */
enum Turn {
  NONE("0 degrees"),
  QUARTER("90 degrees"),
  HALF("180 degrees"),
  THREE_QUARTERS("270 degrees");

  private final String words;

  Turn(String words) {
    this.words = words;
  }

  /** What the classes are called. */
  static List<String> classes() {
    return Arrays.stream(values()).map(turn -> turn.words).toList();
  }

  /** A square picture, turned; its values are moved and not changed, whatever their format. */
  Image of(Image image) {
    Image.Values from = image.values();
    Image.Values to = Image.Values.zeros(image.format(), from.length());
    IntUnaryOperator source = source(image.size());
    int channels = image.channels();
    for (int pixel = 0; pixel < image.height() * image.width(); pixel++) {
      from.copy(source.applyAsInt(pixel) * channels, to, pixel * channels, channels);
    }
    return new Image(image.size(), channels, to);
  }

  /** A map of a square picture, turned as the picture is. */
  Raster of(Raster map) {
    IntUnaryOperator source = source(map.size());
    float[] values = new float[map.values().length];
    boolean[] valid = new boolean[values.length];
    for (int place = 0; place < values.length; place++) {
      values[place] = map.values()[source.applyAsInt(place)];
      valid[place] = map.valid()[source.applyAsInt(place)];
    }
    return new Raster(map.size(), values, valid);
  }

  /** The place that comes to stand at a place, both row by row. */
  private IntUnaryOperator source(Size size) {
    int last = size.width() - 1;
    return place -> {
      int row = place / size.width();
      int column = place % size.width();
      return switch (this) {
        case NONE -> place;
        case QUARTER -> (last - column) * size.width() + row;
        case HALF -> (last - row) * size.width() + last - column;
        case THREE_QUARTERS -> column * size.width() + last - row;
      };
    };
  }
}
