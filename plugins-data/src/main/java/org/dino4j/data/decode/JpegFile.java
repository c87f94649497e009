package org.dino4j.data.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.dino4j.api.data.Image;

/**
 * JPEG: grey, YCbCr, RGB, CMYK and YCCK.
 *
 * <p>The JDK's reader is libjpeg, but it makes guesses of its own from profiles and marks, and
 * stumbles over damaged ones. It gets the file without them, and with one mark that leaves nothing
 * to guess.
 */
final class JpegFile {
  private static final byte[] START = {(byte) 0xff, (byte) 0xd8};
  private static final byte[] JFIF = {
    (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };
  private static final byte[] ADOBE_RGB = {
    (byte) 0xff, (byte) 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0
  };

  private JpegFile() {}

  static Image read(byte[] file) throws IOException {
    JpegHeader header = JpegHeader.of(file);
    SizeLimit.check(ImageFormat.JPEG, header.width(), header.height(), file.length);
    byte[] plain = plain(file, header);
    return header
        .orientation()
        .upright(
            switch (header.colours()) {
              case GREY, YCC, RGB -> Readers.read(ImageFormat.JPEG, plain);
              case CMYK -> Inks.ofCmyk(stored(plain));
              case YCCK -> Inks.ofYcck(stored(plain));
            });
  }

  private static byte[] plain(byte[] file, JpegHeader header) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + JFIF.length);
    out.writeBytes(START);
    switch (header.colours()) {
      case YCC -> out.writeBytes(JFIF);
      case RGB -> out.writeBytes(ADOBE_RGB);
      case GREY, CMYK, YCCK -> {}
    }
    int scan = file.length;
    for (JpegSegment segment : header.segments()) {
      if (segment.marker() == JpegSegment.START_OF_SCAN) {
        scan = segment.start();
      } else if (!segment.isRemark()) {
        out.write(file, segment.start(), JpegSegment.HEAD + segment.length());
      }
    }
    out.write(file, scan, file.length - scan);
    return out.toByteArray();
  }

  private static Image stored(byte[] plain) throws IOException {
    return Readers.open(
        ImageFormat.JPEG,
        plain,
        (ImageReader reader) -> ImageIoPixels.image(reader.readRaster(0, null)));
  }
}
