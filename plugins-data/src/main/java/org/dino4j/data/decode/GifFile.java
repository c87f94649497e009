package org.dino4j.data.decode;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/** GIF: the first frame, laid on its screen. */
final class GifFile {
  private static final int SCREEN_WIDTH = 6;
  private static final int SCREEN_HEIGHT = 8;
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private GifFile() {}

  static Image read(byte[] file) throws IOException {
    return Readers.open(ImageFormat.GIF, file, reader -> onScreen(file, reader));
  }

  private static Image onScreen(byte[] file, ImageReader reader) throws IOException {
    IIOMetadataNode place =
        (IIOMetadataNode)
            ((IIOMetadataNode) reader.getImageMetadata(0).getAsTree(FORMAT))
                .getElementsByTagName("ImageDescriptor")
                .item(0);
    int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
    int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
    // A frame that reaches beyond the screen widens it, as in PIL.
    int width = Math.max(Bytes.littleEndian16(file, SCREEN_WIDTH), left + reader.getWidth(0));
    int height = Math.max(Bytes.littleEndian16(file, SCREEN_HEIGHT), top + reader.getHeight(0));
    SizeLimit.check(ImageFormat.GIF, width, height, file.length);
    BufferedImage picture = reader.read(0);
    Image frame = ImageIoPixels.image(picture);
    Size screen = new Size(height, width);
    return frame.size().equals(screen)
        ? frame
        : laid(frame, left, top, screen, ground(picture, frame.channels()));
  }

  /** Transparent where a frame knows transparency, else the first colour of its palette: PIL's. */
  private static byte[] ground(BufferedImage picture, int channels) {
    byte[] ground = new byte[channels];
    if (channels == 3 && picture.getColorModel() instanceof IndexColorModel palette) {
      ground[0] = (byte) palette.getRed(0);
      ground[1] = (byte) palette.getGreen(0);
      ground[2] = (byte) palette.getBlue(0);
    }
    return ground;
  }

  private static Image laid(Image frame, int left, int top, Size screen, byte[] ground) {
    int channels = frame.channels();
    byte[] out = new byte[screen.height() * screen.width() * channels];
    for (int i = 0; i < out.length; i++) {
      out[i] = ground[i % channels];
    }
    int row = frame.width() * channels;
    for (int y = 0; y < frame.height(); y++) {
      int to = ((top + y) * screen.width() + left) * channels;
      System.arraycopy(frame.pixels(), y * row, out, to, row);
    }
    return new Image(screen, channels, out);
  }
}
