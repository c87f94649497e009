package org.dino4j.data.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.assertj.core.data.Offset;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.view.Size;
import org.dino4j.data.option.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ImageDecoderTest {
  private static final ImageDecoder RGB = new ImageDecoder(3, Colour.WHITE);
  private static final ImageDecoder GREY = new ImageDecoder(1, Colour.WHITE);

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp"})
  void losslessFilesKeepEveryValue(String format) throws UnreadableSampleException {
    Image image = RGB.decode("x", Pictures.file(Pictures.rgb(17, 11), format));

    assertThat(image.size()).isEqualTo(new Size(11, 17));
    assertThat(pixel(image, 10, 16)).containsExactly(255 * 16 / 17, 255 * 10 / 11, 128);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "gif"})
  void lossyFilesComeClose(String format) throws UnreadableSampleException {
    Image image = RGB.decode("x", Pictures.file(Pictures.rgb(64, 64), format));

    List<Integer> pixel = pixel(image, 32, 16);
    assertThat(pixel.get(0)).isBetween(63 - 30, 63 + 30);
    assertThat(pixel.get(1)).isBetween(127 - 30, 127 + 30);
  }

  /** A is red, B green, C blue, D black, E yellow, F cyan; upright they stand as ABC over DEF. */
  @ParameterizedTest
  @CsvSource({
    "1, ABC/DEF", "2, CBA/FED", "3, FED/CBA", "4, DEF/ABC",
    "5, AD/BE/CF", "6, CF/BE/AD", "7, FC/EB/DA", "8, DA/EB/FC"
  })
  void exifOrientationIsApplied(int orientation, String stored) throws UnreadableSampleException {
    byte[] png = Pictures.file(letters(stored), "png");
    byte[] jpeg = Pictures.file(letters(stored), "jpg");

    assertThat(seen(Pictures.withChunk(png, "eXIf", Pictures.exif(orientation))))
        .isEqualTo("ABC/DEF");
    byte[] exif = Pictures.concat(Pictures.ascii("Exif\0\0"), Pictures.exif(orientation));
    assertThat(seen(Pictures.withSegment(jpeg, 0xe1, exif))).isEqualTo("ABC/DEF");
  }

  @Test
  void transparencyIsLaidOnTheBackground() throws UnreadableSampleException {
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, new Color(200, 100, 0, 51).getRGB());
    byte[] file = Pictures.file(picture, "png");

    Image onBlue = new ImageDecoder(3, new Colour(0, 0, 255)).decode("x", file);

    assertThat(pixel(onBlue, 0, 0)).containsExactly(40, 20, 204);
    assertThat(pixel(onBlue, 0, 1)).containsExactly(0, 0, 255);
    assertThat(pixel(RGB.decode("x", file), 0, 1)).containsExactly(255, 255, 255);
    assertThat(pixel(ImageDecoder.decodeRgba("x", file), 0, 0)).containsExactly(200, 100, 0, 51);
  }

  @Test
  void transparentColoursOfAPaletteAreLaidOnTheBackground() throws UnreadableSampleException {
    byte[] red = {(byte) 200, 10};
    byte[] green = {100, 20};
    byte[] blue = {50, 30};
    IndexColorModel palette = new IndexColorModel(1, 2, red, green, blue, 1);
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
    picture.getRaster().setSample(1, 0, 0, 1);

    for (String format : List.of("png", "gif")) {
      Image image = RGB.decode("x", Pictures.file(picture, format));
      assertThat(pixel(image, 0, 0)).as(format).containsExactly(200, 100, 50);
      assertThat(pixel(image, 0, 1)).as(format).containsExactly(255, 255, 255);
    }
  }

  @Test
  void greysStayGreyAndAreNotBrightened() throws UnreadableSampleException {
    BufferedImage picture = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
    picture.getRaster().setSample(0, 0, 0, 77);
    byte[] file = Pictures.file(picture, "png");

    assertThat(pixel(RGB.decode("x", file), 0, 0)).containsExactly(77, 77, 77);
    assertThat(pixel(GREY.decode("x", file), 0, 0)).containsExactly(77);
  }

  @Test
  void colourBecomesGreyByLuma() throws UnreadableSampleException {
    BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, new Color(200, 100, 50).getRGB());

    assertThat(pixel(GREY.decode("x", Pictures.file(picture, "png")), 0, 0)).containsExactly(124);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "128, 0", "129, 1", "257, 1", "32768, 128", "65535, 255"})
  void sixteenBitsAreScaledAndRounded(int stored, int expected) throws UnreadableSampleException {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
    raster.setPixel(0, 0, new int[] {stored, 65535, stored});
    BufferedImage picture = new BufferedImage(model, raster, false, null);

    Image image = RGB.decode("x", Pictures.file(picture, "png"));

    assertThat(pixel(image, 0, 0)).containsExactly(expected, 255, expected);
  }

  /** Adobe stores inks inverted: 255 is none. */
  @ParameterizedTest
  @CsvSource({
    "0, 255 255 255 255, 255 255 255",
    "0, 255 0 255 255, 255 0 255",
    "0, 255 255 255 102, 102 102 102",
    "2, 0 128 128 255, 255 255 255",
    "2, 255 128 128 255, 0 0 0",
    "2, 0 128 128 51, 51 51 51"
  })
  void printingInksBecomeRgb(int transform, String stored, String expected)
      throws IOException, UnreadableSampleException {
    byte[] file = fourComponents(numbers(stored), transform);

    List<Integer> pixel = pixel(RGB.decode("x", file), 4, 4);

    for (int c = 0; c < 3; c++) {
      assertThat(pixel.get(c)).isCloseTo(numbers(expected)[c], Offset.offset(2));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lossless.webp", "lossy.webp", "animated.webp", "animated.gif"})
  void webpAndAnimationsShowTheirFirstPicture(String name)
      throws IOException, UnreadableSampleException {
    Image image = RGB.decode(name, resource(name));

    assertThat(image.size()).isEqualTo(new Size(16, 24));
    assertThat(near(pixel(image, 8, 4), 200, 40, 40)).as("left half of %s", name).isTrue();
    assertThat(near(pixel(image, 8, 20), 40, 40, 200)).as("right half of %s", name).isTrue();
  }

  private static boolean near(List<Integer> pixel, int... expected) {
    for (int c = 0; c < 3; c++) {
      if (Math.abs(pixel.get(c) - expected[c]) > 12) {
        return false;
      }
    }
    return true;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ImageDecoderTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static int[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  private static byte[] fourComponents(int[] values, int transform) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        raster.setPixel(x, y, values);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(new IIOImage(raster, null, null));
    } finally {
      writer.dispose();
    }
    byte[] adobe =
        Pictures.concat(Pictures.ascii("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
    return Pictures.withSegment(out.toByteArray(), 0xee, adobe);
  }

  private static final String NAMES = "ABCDEF";
  private static final List<Color> COLOURS =
      List.of(Color.RED, Color.GREEN, Color.BLUE, Color.BLACK, Color.YELLOW, Color.CYAN);

  /** Each letter is a square of 16 pixels. */
  private static BufferedImage letters(String rows) {
    String[] lines = rows.split("/", -1);
    BufferedImage picture =
        new BufferedImage(16 * lines[0].length(), 16 * lines.length, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        Color colour = COLOURS.get(NAMES.indexOf(lines[y / 16].charAt(x / 16)));
        picture.setRGB(x, y, colour.getRGB());
      }
    }
    return picture;
  }

  private static String seen(byte[] file) throws UnreadableSampleException {
    Image image = RGB.decode("x", file);
    List<String> rows = new ArrayList<>();
    for (int y = 8; y < image.height(); y += 16) {
      StringBuilder row = new StringBuilder();
      for (int x = 8; x < image.width(); x += 16) {
        row.append(letter(pixel(image, y, x)));
      }
      rows.add(row.toString());
    }
    return String.join("/", rows);
  }

  private static char letter(List<Integer> pixel) {
    for (int i = 0; i < COLOURS.size(); i++) {
      Color colour = COLOURS.get(i);
      if (near(pixel, colour.getRed(), colour.getGreen(), colour.getBlue())) {
        return NAMES.charAt(i);
      }
    }
    return '?';
  }

  private static List<Integer> pixel(Image image, int y, int x) {
    List<Integer> values = new ArrayList<>();
    for (int c = 0; c < image.channels(); c++) {
      values.add(image.pixels()[(y * image.width() + x) * image.channels() + c] & 0xff);
    }
    return values;
  }
}
