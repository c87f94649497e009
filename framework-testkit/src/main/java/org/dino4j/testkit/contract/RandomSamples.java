package org.dino4j.testkit.contract;

import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;

/** Noise with a label and a map that does not know every place; the name says its size. */
record RandomSamples(int channels, PixelFormat format, Seeds seeds) {
  static final String MAP = "map";

  Sample of(Size size) {
    RandomGenerator random = seeds.child(size.toString()).generator();
    Image image = new Image(size, channels, values(size, random));
    return new Sample(size.toString(), image, OptionalInt.of(1), Map.of(MAP, map(size, random)));
  }

  private Image.Values values(Size size, RandomGenerator random) {
    int length = size.height() * size.width() * channels;
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    short[] shorts = new short[length];
    float[] floats = new float[length];
    for (int i = 0; i < length; i++) {
      shorts[i] = (short) (bytes[i] * 257);
      floats[i] = (bytes[i] & 0xff) / 255f;
    }
    return switch (format) {
      case UINT8 -> new Image.Bytes(bytes);
      case UINT16 -> new Image.Shorts(shorts);
      case FLOAT32 -> new Image.Floats(floats);
    };
  }

  private static Raster map(Size size, RandomGenerator random) {
    float[] values = new float[size.height() * size.width()];
    boolean[] valid = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat();
      valid[i] = random.nextInt(4) > 0;
    }
    return new Raster(size, values, valid);
  }
}
