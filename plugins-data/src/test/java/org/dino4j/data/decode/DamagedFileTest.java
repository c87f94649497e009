package org.dino4j.data.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.seed.Seeds;
import org.dino4j.data.option.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a file holds, it becomes a picture or a sentence that names the file and what is wrong
 * with it.
 */
final class DamagedFileTest {
  private static final ImageDecoder DECODER = new ImageDecoder(3, Colour.WHITE);

  static Stream<Arguments> damaged() {
    byte[] png = Pictures.file(Pictures.rgb(64, 48), "png");
    byte[] jpeg = Pictures.file(Pictures.rgb(64, 48), "jpg");
    byte[] gif = Pictures.file(Pictures.rgb(64, 48), "gif");
    byte[] bmp = Pictures.file(Pictures.rgb(64, 48), "bmp");
    return Stream.of(
        Arguments.of("nothing", new byte[0], "the file is empty"),
        Arguments.of(
            "text",
            "<html>no".getBytes(StandardCharsets.UTF_8),
            "not a picture: it begins with the bytes 3c 68 74 6d 6c"),
        Arguments.of("TIFF", new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}, "a TIFF file"),
        Arguments.of(
            "HEIC",
            new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p', 'h', 'e', 'i', 'c'},
            "a HEIC, AVIF or video file"),
        Arguments.of("half a JPEG", half(jpeg), "the JPEG is cut off"),
        Arguments.of(
            "only a JPEG's start", Arrays.copyOf(jpeg, 3), "the JPEG is cut off in its header"),
        Arguments.of("half a PNG", half(png), "the PNG is cut off"),
        Arguments.of(
            "a PNG without its end", Arrays.copyOf(png, png.length - 12), "the PNG is cut off"),
        Arguments.of("a PNG with a flipped bit", flipped(png, png.length / 2), "wrong checksum"),
        Arguments.of("half a GIF", half(gif), "the file is damaged"),
        Arguments.of("half a BMP", half(bmp), "the file is damaged"),
        Arguments.of(
            "half a WebP",
            new byte[] {'R', 'I', 'F', 'F', 99, 0, 0, 0, 'W', 'E', 'B', 'P'},
            "the WebP is cut off"),
        Arguments.of(
            "a PNG that claims to be huge",
            pngOfSize(png, 60_000, 60_000),
            "60000 x 60000 pixels; at most 100 million"),
        Arguments.of(
            "a PNG that claims more than it can hold",
            pngOfSize(png, 9_000, 9_000),
            "9000 x 9000 pixels, but the file has only"),
        Arguments.of(
            "a JPEG that claims to be huge",
            jpegOfSize(jpeg, 65_000, 65_000),
            "65000 x 65000 pixels"),
        Arguments.of("a JPEG of no width", jpegOfSize(jpeg, 0, 48), "0 x 48 pixels"));
  }

  static Stream<Arguments> thinOrShort() {
    byte[] png = Pictures.file(Pictures.rgb(64, 48), "png");
    return Stream.of(
        Arguments.of(
            "a PNG that is too thin",
            pngOfSize(png, 1_000_001, 1),
            "1000001 x 1 pixels, which is too thin: a side has at most 1000000"),
        Arguments.of(
            "half a BMP of run lengths",
            runLengths(new byte[] {4, 1, 0, 0}),
            "the BMP is cut off: pixels are missing at its end"),
        Arguments.of(
            "a BMP of run lengths that says it ends early",
            runLengths(new byte[] {4, 1, 0, 1}),
            "the BMP is cut off: pixels are missing at its end"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"damaged", "thinOrShort"})
  void namesTheFileAndWhatIsWrong(String name, byte[] file, String reason) {
    assertThatThrownBy(() -> DECODER.decode("a/b.jpg", file))
        .isInstanceOf(UnreadableSampleException.class)
        .hasMessageStartingWith("a/b.jpg: ")
        .hasMessageContaining(reason);
  }

  static Stream<Arguments> kinds() {
    return Stream.of("png", "jpg", "gif", "bmp").map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void randomDamageNeverEscapes(String format) {
    byte[] sound = Pictures.file(Pictures.rgb(32, 24), format);
    RandomGenerator random = new Seeds(5).child(format).generator();
    int refused = 0;
    for (int trial = 0; trial < 400; trial++) {
      byte[] file = damaged(sound, random);
      try {
        Image image = DECODER.decode("x", file);
        assertThat(image.channels()).isEqualTo(3);
      } catch (UnreadableSampleException e) {
        assertThat(e).hasMessageStartingWith("x: ");
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void aPictureOfOneColourMayBeVerySmall() throws UnreadableSampleException {
    byte[] file = Pictures.file(new BufferedImage(1500, 1500, BufferedImage.TYPE_BYTE_GRAY), "png");

    assertThat(DECODER.decode("x", file).width()).isEqualTo(1500);
  }

  private static byte[] damaged(byte[] sound, RandomGenerator random) {
    byte[] file = sound.clone();
    int flips = random.nextInt(1, 5);
    for (int i = 0; i < flips; i++) {
      file[random.nextInt(file.length)] = (byte) random.nextInt();
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
  }

  /** A BMP of 4 x 2 pixels, of one colour in its palette. */
  private static byte[] runLengths(byte[] codes) {
    return ByteBuffer.allocate(58 + codes.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {'B', 'M'})
        .putInt(58 + codes.length)
        .putInt(0)
        .putInt(58)
        .putInt(40)
        .putInt(4)
        .putInt(2)
        .putShort((short) 1)
        .putShort((short) 8)
        .putInt(1)
        .putInt(codes.length)
        .putLong(0)
        .putLong(1)
        .putInt(0xff)
        .put(codes)
        .array();
  }

  private static byte[] half(byte[] file) {
    return Arrays.copyOf(file, file.length / 2);
  }

  private static byte[] flipped(byte[] file, int at) {
    byte[] copy = file.clone();
    copy[at] ^= 1;
    return copy;
  }

  private static byte[] pngOfSize(byte[] png, int width, int height) {
    ByteBuffer copy = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(copy.array(), 12, 17);
    return copy.putInt(29, (int) sum.getValue()).array();
  }

  private static byte[] jpegOfSize(byte[] jpeg, int width, int height) {
    ByteBuffer copy = ByteBuffer.wrap(jpeg.clone());
    for (int at = 0; at < jpeg.length - 9; at++) {
      if ((copy.getShort(at) & 0xffff) == 0xffc0) {
        return copy.putShort(at + 5, (short) height).putShort(at + 7, (short) width).array();
      }
    }
    throw new IllegalStateException("no frame in this JPEG");
  }
}
