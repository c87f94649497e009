package org.dino4j.data.decode;

import java.io.EOFException;
import java.io.IOException;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.data.option.Colour;

/**
 * Decodes picture files. EXIF orientation is applied, 16-bit values are scaled to 8, CMYK is
 * converted, palettes are looked up, of an animation the first frame is taken; colour profiles are
 * ignored, as in PIL. Safe for any number of threads.
 */
public final class ImageDecoder {
  private final int channels;
  private final Colour background;

  /**
   * @param channels 1 for grey, 3 for RGB
   * @param background what transparent pixels are laid on
   */
  public ImageDecoder(int channels, Colour background) {
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException(
          "pictures are decoded to 1 or 3 channels, not " + channels);
    }
    this.channels = channels;
    this.background = background;
  }

  /**
   * Decodes a file.
   *
   * @param id names the file in the exception
   * @param file all of its bytes
   */
  public Image decode(String id, byte[] file) throws UnreadableSampleException {
    Image opaque = Channels.opaque(upright(id, file), background);
    return channels == 1 ? Channels.grey(opaque) : Channels.rgb(opaque);
  }

  /** Decodes a file to red, green, blue and opacity (0 to 255, not multiplied in). */
  public static Image decodeRgba(String id, byte[] file) throws UnreadableSampleException {
    return Channels.rgba(upright(id, file));
  }

  /**
   * Looks whether a file can be decoded: at its header and its end where these leave no doubt, else
   * by decoding it.
   */
  public static void look(String id, byte[] file) throws UnreadableSampleException {
    if (!Headers.leaveNoDoubt(file)) {
      upright(id, file);
    }
  }

  private static Image upright(String id, byte[] file) throws UnreadableSampleException {
    try {
      return ImageFormat.of(file).read(file);
    } catch (DamagedFileException e) {
      throw new UnreadableSampleException(id, String.valueOf(e.getMessage()), e);
    } catch (IOException | RuntimeException e) {
      // The readers below throw anything on a damaged file, from EOFException to
      // ArrayIndexOutOfBoundsException.
      requireMemory(e);
      throw new UnreadableSampleException(id, "the file is damaged: " + reason(e), e);
    }
  }

  /** libjpeg takes memory of its own, and has only these words for too little of it. */
  private static void requireMemory(Exception e) {
    if (String.valueOf(e.getMessage()).startsWith("Insufficient memory")) {
      throw new OutOfMemoryError("while a JPEG was decoded: " + e.getMessage());
    }
  }

  private static String reason(Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof EOFException) {
      return "it is cut off";
    }
    String message = root.getMessage();
    return message == null || message.isBlank() ? root.getClass().getSimpleName() : message;
  }
}
