package org.dino4j.data.decode;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import org.dino4j.api.data.Image;

/** The readers of ImageIO. One is made for each file: they are not safe for several threads. */
final class Readers {
  private static final ImageReaderSpi WEBP = new WebPImageReaderSpi();

  static {
    ImageIO.setUseCache(false);
  }

  private Readers() {}

  /** What is done with an opened reader. */
  interface Use<T> {
    T with(ImageReader reader) throws IOException;
  }

  /** The first picture of a file, after a look at the size it claims. */
  static Image read(ImageFormat format, byte[] file) throws IOException {
    return open(format, file, reader -> ImageIoPixels.image(reader.read(0)));
  }

  static <T> T open(ImageFormat format, byte[] file, Use<T> use) throws IOException {
    ImageReader reader = reader(format);
    try (ByteArrayImageInputStream in = new ByteArrayImageInputStream(file)) {
      reader.setInput(in, true, format != ImageFormat.GIF);
      SizeLimit.check(format, reader.getWidth(0), reader.getHeight(0), file.length);
      return use.with(reader);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReader reader(ImageFormat format) throws IOException {
    return switch (format) {
      case WEBP -> WEBP.createReaderInstance(null);
      case JPEG, PNG, GIF, BMP ->
          ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT)).next();
    };
  }
}
