package org.dino4j.data.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Size;

/**
 * Pixels out of ImageIO's pictures. Values are taken as they are stored: {@code
 * BufferedImage.getRGB} would convert greys and profiles on the way.
 */
final class ImageIoPixels {
  private ImageIoPixels() {}

  static Image image(BufferedImage picture) {
    ColorModel model = picture.getColorModel();
    if (model instanceof ComponentColorModel
        && model.getNumComponents() <= 4
        && !model.isAlphaPremultiplied()) {
      return image(picture.getRaster());
    }
    return packed(picture, model.hasAlpha());
  }

  /** The bands of a raster, scaled to 8 bit. */
  static Image image(Raster raster) {
    Size size = new Size(raster.getHeight(), raster.getWidth());
    byte[] pixels =
        raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte buffer
                && raster.getParent() == null
            ? interleaved(size, model, buffer.getData())
            : scaled(raster);
    return new Image(size, raster.getNumBands(), pixels);
  }

  private static byte[] interleaved(Size size, PixelInterleavedSampleModel model, byte[] in) {
    int[] bands = model.getBandOffsets();
    byte[] out = new byte[size.height() * size.width() * bands.length];
    int step = model.getPixelStride();
    for (int y = 0; y < size.height(); y++) {
      int to = y * size.width() * bands.length;
      int row = y * model.getScanlineStride();
      for (int b = 0; b < bands.length; b++) {
        int from = row + bands[b];
        for (int x = 0; x < size.width(); x++) {
          out[to + b + x * bands.length] = in[from + x * step];
        }
      }
    }
    return out;
  }

  private static byte[] scaled(Raster raster) {
    int bands = raster.getNumBands();
    int row = raster.getWidth() * bands;
    byte[] out = new byte[raster.getHeight() * row];
    int[] samples = new int[row];
    int left = raster.getMinX();
    int top = raster.getMinY();
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(left, top + y, raster.getWidth(), 1, samples);
      for (int i = 0; i < row; i++) {
        int most = (1 << raster.getSampleModel().getSampleSize(i % bands)) - 1;
        out[y * row + i] = (byte) ((samples[i] * 255L + most / 2) / most);
      }
    }
    return out;
  }

  /** Palettes and packed integers, whose colours are sRGB already. */
  private static Image packed(BufferedImage picture, boolean alpha) {
    int width = picture.getWidth();
    int channels = alpha ? 4 : 3;
    byte[] out = new byte[picture.getHeight() * width * channels];
    int[] row = new int[width];
    int to = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int argb : row) {
        out[to] = (byte) (argb >> 16);
        out[to + 1] = (byte) (argb >> 8);
        out[to + 2] = (byte) argb;
        if (alpha) {
          out[to + 3] = (byte) (argb >> 24);
        }
        to += channels;
      }
    }
    return new Image(new Size(picture.getHeight(), width), channels, out);
  }
}
