package com.acme.vision.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;

/**
 * Each picture is a function of the seed and its index alone, so any thread may ask for any of
 * them, in any order, and gets the same bytes.
 */
record OutlineSet(OutlinesOptions options) implements DataSet {
  private static final int CHANNELS = 3;

  @Override
  public int size() {
    return options.count();
  }

  @Override
  public Sample read(int index) {
    Outline outline = outline(index);
    RandomGenerator random = new Seeds(options.seed()).child("outlines").child(index).generator();
    return new Sample(id(index), draw(outline, random), label(index));
  }

  @Override
  public String id(int index) {
    return outline(index).word() + "#" + index;
  }

  @Override
  public OptionalInt label(int index) {
    return OptionalInt.of(index % Outline.values().length);
  }

  @Override
  public List<String> classes() {
    return Arrays.stream(Outline.values()).map(Outline::word).toList();
  }

  @Override
  public void close() {}

  private static Outline outline(int index) {
    return Outline.values()[index % Outline.values().length];
  }

  private Image draw(Outline outline, RandomGenerator random) {
    int side = options.side();
    double radius = side * random.nextDouble(.2, .4);
    double x = random.nextDouble(radius, side - radius);
    double y = random.nextDouble(radius, side - radius);
    byte[] ground = colour(random);
    byte[] ink = colour(random);
    byte[] pixels = new byte[side * side * CHANNELS];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        boolean inside = outline.holds((column + .5 - x) / radius, (row + .5 - y) / radius);
        int pixel = (row * side + column) * CHANNELS;
        System.arraycopy(inside ? ink : ground, 0, pixels, pixel, CHANNELS);
      }
    }
    return new Image(Size.square(side), CHANNELS, pixels);
  }

  private static byte[] colour(RandomGenerator random) {
    byte[] colour = new byte[CHANNELS];
    random.nextBytes(colour);
    return colour;
  }

  /** What is drawn, in a square from -1 to 1. */
  enum Outline {
    DISC {
      @Override
      boolean holds(double x, double y) {
        return x * x + y * y < 1;
      }
    },
    SQUARE {
      @Override
      boolean holds(double x, double y) {
        return Math.max(Math.abs(x), Math.abs(y)) < .9;
      }
    },
    DIAMOND {
      @Override
      boolean holds(double x, double y) {
        return Math.abs(x) + Math.abs(y) < 1;
      }
    },
    RING {
      @Override
      boolean holds(double x, double y) {
        return x * x + y * y < 1 && x * x + y * y > .3;
      }
    };

    abstract boolean holds(double x, double y);

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
