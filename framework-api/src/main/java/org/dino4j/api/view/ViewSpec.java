package org.dino4j.api.view;

/**
 * A group of views of ONE size that a step receives for each sample.
 *
 * @param name what the views are called in messages: {@code global}, {@code local}
 * @param count views of this group per sample
 * @param size height and width, in pixels
 * @param channels 1 for grey, 3 for RGB, any number for other sensors
 * @param format how a pixel is stored
 */
public record ViewSpec(String name, int count, Size size, int channels, PixelFormat format) {
  /** How a pixel is stored when it is fed. */
  public enum PixelFormat {
    /** 0 to 255; divided by 255 in the graph before mean and deviation are taken off. */
    UINT8(1),
    /** 0 to 65535; divided by 65535 in the graph before mean and deviation are taken off. */
    UINT16(2),
    /** Already scaled; only mean and deviation are taken off in the graph. */
    FLOAT32(4);

    private final int bytes;

    PixelFormat(int bytes) {
      this.bytes = bytes;
    }

    /** Bytes that a number takes. */
    public int bytes() {
      return bytes;
    }
  }
}
