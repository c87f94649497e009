package org.dino4j.api.data;

import java.util.Arrays;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;

/**
 * A picture, [height, width, channels] row-major; 1 channel is grey, 3 are RGB, any other number is
 * another sensor's. Never written after it is made.
 */
public record Image(Size size, int channels, Values values) {
  public Image {
    long expected = (long) size.height() * size.width() * channels;
    if (expected != values.length()) {
      throw new IllegalArgumentException(
          "a picture of %sx%s holds %s numbers, found %s"
              .formatted(size, channels, expected, values.length()));
    }
  }

  /** An 8-bit picture. */
  public Image(Size size, int channels, byte[] pixels) {
    this(size, channels, new Bytes(pixels));
  }

  /** The numbers of a picture as its sensor gave them. */
  public sealed interface Values {
    int length();

    PixelFormat format();

    /** Copies some of them to a place among others of the same format. */
    void copy(int from, Values others, int to, int length);

    /** Zeros. */
    static Values zeros(PixelFormat format, int length) {
      return switch (format) {
        case UINT8 -> new Bytes(new byte[length]);
        case UINT16 -> new Shorts(new short[length]);
        case FLOAT32 -> new Floats(new float[length]);
      };
    }
  }

  /** 0 to 255, unsigned. */
  public record Bytes(byte[] array) implements Values {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public PixelFormat format() {
      return PixelFormat.UINT8;
    }

    @Override
    public void copy(int from, Values others, int to, int length) {
      System.arraycopy(array, from, ((Bytes) others).array, to, length);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(array);
    }
  }

  /** 0 to 65535, unsigned. */
  public record Shorts(short[] array) implements Values {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public PixelFormat format() {
      return PixelFormat.UINT16;
    }

    @Override
    public void copy(int from, Values others, int to, int length) {
      System.arraycopy(array, from, ((Shorts) others).array, to, length);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Shorts that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(array);
    }
  }

  /** Numbers of any range. */
  public record Floats(float[] array) implements Values {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public PixelFormat format() {
      return PixelFormat.FLOAT32;
    }

    @Override
    public void copy(int from, Values others, int to, int length) {
      System.arraycopy(array, from, ((Floats) others).array, to, length);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Floats that && Arrays.equals(array, that.array);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(array);
    }
  }

  public int height() {
    return size.height();
  }

  public int width() {
    return size.width();
  }

  public PixelFormat format() {
    return values.format();
  }

  /**
   * The numbers of an 8-bit picture, for parts that are written for these alone.
   *
   * @throws Refusal if it is a 16-bit or a float picture
   */
  public byte[] pixels() {
    if (values instanceof Bytes bytes) {
      return bytes.array;
    }
    throw new Refusal(
        Refusal.Kind.DATA,
        "A part of the recipe is written for 8-bit pictures, but met one of %sx%s as %s. Take that part out, or let the source give 8-bit pictures"
            .formatted(size, channels, format()));
  }
}
