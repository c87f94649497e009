package org.dino4j.api.train;

import java.util.List;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;

/** Pictures of one size, [images, height, width, channels], row-major. */
public sealed interface Pixels {
  int images();

  Size size();

  int channels();

  /** How a pixel is stored. */
  PixelFormat format();

  /** 0 to 255 in unsigned bytes. */
  record Bytes(int images, Size size, int channels, byte[] values) implements Pixels {
    public Bytes {
      check(images, size, channels, values.length);
    }

    @Override
    public PixelFormat format() {
      return PixelFormat.UINT8;
    }
  }

  /** 0 to 65535 in unsigned shorts. */
  record Shorts(int images, Size size, int channels, short[] values) implements Pixels {
    public Shorts {
      check(images, size, channels, values.length);
    }

    @Override
    public PixelFormat format() {
      return PixelFormat.UINT16;
    }
  }

  /** Scaled numbers. */
  record Floats(int images, Size size, int channels, float[] values) implements Pixels {
    public Floats {
      check(images, size, channels, values.length);
    }

    @Override
    public PixelFormat format() {
      return PixelFormat.FLOAT32;
    }
  }

  /** Pictures of one size, channels and format together; at least one. */
  static Pixels of(List<Image> images) {
    Image first = images.get(0);
    int each = first.values().length();
    Image.Values all = Image.Values.zeros(first.format(), each * images.size());
    for (int i = 0; i < images.size(); i++) {
      images.get(i).values().copy(0, all, i * each, each);
    }
    if (all instanceof Image.Bytes bytes) {
      return new Bytes(images.size(), first.size(), first.channels(), bytes.array());
    }
    if (all instanceof Image.Shorts shorts) {
      return new Shorts(images.size(), first.size(), first.channels(), shorts.array());
    }
    return new Floats(images.size(), first.size(), first.channels(), ((Image.Floats) all).array());
  }

  private static void check(int images, Size size, int channels, int found) {
    long expected = (long) images * size.height() * size.width() * channels;
    if (expected != found) {
      throw new IllegalArgumentException(
          images
              + " pictures of "
              + size
              + "x"
              + channels
              + " hold "
              + expected
              + " values, found "
              + found);
    }
  }
}
