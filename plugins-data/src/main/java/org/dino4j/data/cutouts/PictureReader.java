package org.dino4j.data.cutouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.part.Refusal;
import org.dino4j.data.decode.ImageDecoder;
import org.dino4j.data.option.Colour;

/**
 * Reads picture files that a view cannot do without: a damaged one is the user's to replace, not a
 * sample to skip.
 */
final class PictureReader {
  private static final ImageDecoder RGB = new ImageDecoder(3, Colour.WHITE);

  private PictureReader() {}

  /**
   * Red, green, blue and opacity.
   *
   * @throws Refusal if the file cannot be read
   */
  static Image rgba(Path file) {
    return read(file, ImageDecoder::decodeRgba);
  }

  /**
   * Red, green and blue, on white where the picture is transparent.
   *
   * @throws Refusal if the file cannot be read
   */
  static Image rgb(Path file) {
    return read(file, RGB::decode);
  }

  private static Image read(Path file, Decoding decoding) {
    try {
      return decoding.decode(file.toString(), Files.readAllBytes(file));
    } catch (UnreadableSampleException e) {
      throw new Refusal(Refusal.Kind.DATA, e.getMessage(), e);
    } catch (IOException e) {
      throw new Refusal(Refusal.Kind.DATA, file + " cannot be read: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Decoding {
    Image decode(String id, byte[] file) throws UnreadableSampleException;
  }
}
