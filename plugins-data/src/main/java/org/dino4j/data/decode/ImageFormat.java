package org.dino4j.data.decode;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dino4j.api.data.Image;

/** The kinds of picture files that are read, told apart by their first bytes. */
public enum ImageFormat {
  JPEG(".jpg, .jpeg, .jpe") {
    @Override
    boolean begins(byte[] file) {
      return Bytes.startsWith(file, 0, 0xff, 0xd8, 0xff);
    }

    @Override
    Image read(byte[] file) throws IOException {
      return JpegFile.read(file);
    }
  },
  PNG(".png") {
    @Override
    boolean begins(byte[] file) {
      return Bytes.startsWith(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
    }

    @Override
    Image read(byte[] file) throws IOException {
      return PngFile.read(file);
    }
  },
  GIF(".gif") {
    @Override
    boolean begins(byte[] file) {
      return Bytes.startsWith(file, 0, 'G', 'I', 'F', '8');
    }

    @Override
    Image read(byte[] file) throws IOException {
      return GifFile.read(file);
    }
  },
  BMP(".bmp") {
    @Override
    boolean begins(byte[] file) {
      return Bytes.startsWith(file, 0, 'B', 'M');
    }

    @Override
    Image read(byte[] file) throws IOException {
      return BmpFile.read(file);
    }
  },
  WEBP(".webp") {
    @Override
    boolean begins(byte[] file) {
      return Bytes.startsWith(file, 0, 'R', 'I', 'F', 'F')
          && Bytes.startsWith(file, 8, 'W', 'E', 'B', 'P');
    }

    @Override
    Image read(byte[] file) throws IOException {
      return WebpFile.read(file);
    }
  };

  private static final String SEPARATOR = ", ";

  private final String suffixes;

  ImageFormat(String suffixes) {
    this.suffixes = suffixes;
  }

  /** Whether the first bytes are this format's. */
  abstract boolean begins(byte[] file);

  /** The upright picture, with as many channels as the file has. */
  abstract Image read(byte[] file) throws IOException;

  /** Whether a file of this name is taken for a picture, for example {@code a/B.JPEG}. */
  public static boolean hasSuffix(String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0
        && List.of(suffixes().split(SEPARATOR))
            .contains(name.substring(dot).toLowerCase(Locale.ROOT));
  }

  /** All suffixes that are taken for pictures, for messages. */
  public static String suffixes() {
    return Arrays.stream(values())
        .map(format -> format.suffixes)
        .collect(Collectors.joining(SEPARATOR));
  }

  static ImageFormat of(byte[] file) throws DamagedFileException {
    if (file.length == 0) {
      throw new DamagedFileException("the file is empty");
    }
    Optional<ImageFormat> format = Arrays.stream(values()).filter(f -> f.begins(file)).findFirst();
    return format.orElseThrow(() -> new DamagedFileException(notReadable(file)));
  }

  private static String notReadable(byte[] file) {
    String what =
        Bytes.startsWith(file, 0, 'I', 'I', 42, 0) || Bytes.startsWith(file, 0, 'M', 'M', 0, 42)
            ? "a TIFF file"
            : Bytes.startsWith(file, 4, 'f', 't', 'y', 'p')
                ? "a HEIC, AVIF or video file"
                : "not a picture: it begins with the bytes " + hex(file);
    return what + "; JPEG, PNG, GIF, BMP and WebP are read. Convert it or take it out.";
  }

  private static String hex(byte[] file) {
    return HexFormat.ofDelimiter(" ").formatHex(file, 0, Math.min(8, file.length));
  }
}
