package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.DATA;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** Picture files that are damaged, among eight that are not. */
final class Pictures {
  /** Reads every picture twice, without a network. */
  private static final String READ_ALL =
      "bench input --like {here}/small.json --batch 9 --steps 1 --workers 2";

  private static final byte[] NOTHING = {};

  private Pictures() {}

  static Stream<BadInput> all() {
    return Stream.of(
            Stream.of("jpg", "png", "gif", "bmp").flatMap(Pictures::ofFormat),
            jpegs(),
            pngs(),
            webps(),
            gifsAndBitmaps(),
            strangers())
        .flatMap(cases -> cases);
  }

  private static BadInput picture(String name, String file, byte[] content) {
    return BadInput.of(
            Kind.PICTURE,
            name,
            desk -> desk.pictures().recipe().file("pictures/even/" + file, content),
            READ_ALL)
        .refused(DATA, "even/" + file + ": ", "Mend or remove what is damaged");
  }

  private static Stream<BadInput> ofFormat(String format) {
    byte[] whole = Samples.picture(format, 1);
    String article = "a " + format.toUpperCase(Locale.ROOT) + " ";
    String file = "bad." + format;
    return Stream.of(
        picture(article + "of no bytes", file, NOTHING).refused(DATA, "the file is empty"),
        picture(article + "of one byte", file, new byte[] {whole[0]}),
        picture(article + "cut in its header", file, java.util.Arrays.copyOf(whole, 12)),
        picture(
            article + "cut in its middle", file, java.util.Arrays.copyOf(whole, whole.length / 2)),
        picture(article + "of zeros", file, new byte[whole.length]),
        picture(
            article + "with another beginning", file, Damage.of(format).overwritten(whole, 0, 4)));
  }

  private static Stream<BadInput> jpegs() {
    byte[] whole = Samples.picture("jpg", 2);
    int frame = find(whole, 0xff, 0xc0);
    int scan = find(whole, 0xff, 0xda);
    return Stream.of(
        picture(
            "a JPEG of 65535 x 65535", "bad.jpg", written(whole, frame + 5, 255, 255, 255, 255)),
        picture("a JPEG of 0 x 0", "bad.jpg", written(whole, frame + 5, 0, 0, 0, 0)),
        picture("a JPEG of 12 bits", "bad.jpg", written(whole, frame + 4, 12)),
        picture("a lossless JPEG", "bad.jpg", written(whole, frame + 1, 0xc3)),
        picture("a JPEG of 9 components", "bad.jpg", written(whole, frame + 9, 9)),
        picture(
            "a JPEG without tables", "bad.jpg", written(whole, find(whole, 0xff, 0xdb) + 1, 0xef)),
        picture("a JPEG with an unknown coding table", "bad.jpg", written(whole, scan + 6, 0x77)),
        picture(
            "a JPEG without an end", "bad.jpg", java.util.Arrays.copyOf(whole, whole.length - 2)));
  }

  private static Stream<BadInput> pngs() {
    byte[] whole = Samples.png(3);
    return Stream.of(
        picture(
            "a PNG of 2^31 x 2^31", "bad.png", written(whole, 16, 127, 255, 255, 255, 127, 255)),
        picture("a PNG of no width", "bad.png", withSum(written(whole, 16, 0, 0, 0, 0))),
        picture(
            "a PNG of 100000 x 100000",
            "bad.png",
            withSum(written(whole, 16, 0, 1, 0x86, 0xa0, 0, 1, 0x86, 0xa0))),
        picture("a PNG of colour type 5", "bad.png", withSum(written(whole, 25, 5))),
        picture("a PNG with a flipped bit", "bad.png", Damage.of("flip").flipped(whole, 40)),
        picture("a PNG with a long chunk", "bad.png", written(whole, 33, 127, 255, 255, 255)),
        picture("a PNG of its signature", "bad.png", java.util.Arrays.copyOf(whole, 8)));
  }

  /** The header chunk with its sum mended, so that what it says is believed. */
  private static byte[] withSum(byte[] png) {
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(png, 12, 17);
    long value = sum.getValue();
    return written(
        png, 29, (int) (value >> 24), (int) (value >> 16), (int) (value >> 8), (int) value);
  }

  private static Stream<BadInput> webps() {
    byte[] whole = Samples.webp();
    return Stream.of(
        picture("a WebP cut in its middle", "bad.webp", java.util.Arrays.copyOf(whole, 30)),
        picture("a WebP that says it is larger", "bad.webp", written(whole, 4, 255, 255)),
        picture("a WebP of an unknown chunk", "bad.webp", written(whole, 12, 'W', 'H', 'A', 'T')),
        picture("a WebP without its mark", "bad.webp", written(whole, 20, 0)),
        picture("a WebP of its first bytes", "bad.webp", java.util.Arrays.copyOf(whole, 12)));
  }

  private static Stream<BadInput> gifsAndBitmaps() {
    byte[] gif = Samples.picture("gif", 4);
    byte[] bmp = Samples.picture("bmp", 4);
    return Stream.of(
        picture("a GIF without a picture", "bad.gif", java.util.Arrays.copyOf(gif, 13)),
        picture("a BMP of a negative width", "bad.bmp", written(bmp, 18, 0, 0, 0, 128)),
        picture("a BMP of 2^30 x 2^30", "bad.bmp", written(bmp, 18, 0, 0, 0, 64, 0, 0, 0, 64)),
        picture("a BMP of 7 bits", "bad.bmp", written(bmp, 28, 7)),
        picture("a BMP of run lengths cut in its middle", "bad.bmp", Samples.halfRunLengthBmp())
            .refused(DATA, "the BMP is cut off: pixels are missing at its end"));
  }

  private static Stream<BadInput> strangers() {
    return Stream.of(
        picture(
            "a web page for a picture", "bad.jpg", text("<!DOCTYPE html><html>not found</html>")),
        picture("a TIFF for a picture", "bad.png", new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}),
        picture("a HEIC for a picture", "bad.jpg", text("\0\0\0\30ftypheic")),
        picture(
            "an SVG for a picture", "bad.png", text("<svg xmlns='http://www.w3.org/2000/svg'/>")));
  }

  private static byte[] text(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] written(byte[] file, int at, int... values) {
    return Damage.written(file, at, values);
  }

  private static int find(byte[] file, int first, int second) {
    int at = 0;
    while ((file[at] & 0xff) != first || (file[at + 1] & 0xff) != second) {
      at++;
    }
    return at;
  }
}
