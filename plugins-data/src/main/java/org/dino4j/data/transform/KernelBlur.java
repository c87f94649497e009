package org.dino4j.data.transform;

import java.util.Arrays;
import org.dino4j.api.data.Image;

/**
 * torchvision's {@code GaussianBlur}, which DINOv2 uses: a Gaussian of {@code kernelSize} samples
 * (odd) and deviation {@code sigma} in pixels, reflected at the borders, rounded half to even. The
 * kernel must reach less far than the picture is wide and high.
 */
public record KernelBlur(int kernelSize, double sigma) implements Transform {
  public KernelBlur {
    if (kernelSize < 1 || kernelSize % 2 == 0 || !(sigma > 0)) {
      throw new IllegalArgumentException(
          "a blur kernel has an odd size and a positive sigma, found "
              + kernelSize
              + " and "
              + sigma);
    }
  }

  @Override
  public Image apply(Image image) {
    int reach = kernelSize / 2;
    if (reach >= Math.min(image.height(), image.width())) {
      throw new IllegalArgumentException(
          "a blur kernel of " + kernelSize + " is too wide for a picture of " + image.size());
    }
    double[] weights = weights();
    int channels = image.channels();
    int row = image.width() * channels;
    double[] padded = new double[row + 2 * reach * channels];
    byte[] out = new byte[image.pixels().length];
    for (int y = 0; y < image.height(); y++) {
      sumColumns(image, y, weights, padded, reach * channels);
      reflect(padded, reach, channels);
      for (int i = 0; i < row; i++) {
        double sum = 0;
        for (int k = 0; k < kernelSize; k++) {
          sum += weights[k] * padded[i + k * channels];
        }
        out[y * row + i] = (byte) (int) Math.rint(sum);
      }
    }
    return new Image(image.size(), channels, out);
  }

  private double[] weights() {
    double[] weights = new double[kernelSize];
    double sum = 0;
    for (int k = 0; k < kernelSize; k++) {
      double x = (k - kernelSize / 2) / sigma;
      weights[k] = Math.exp(-0.5 * x * x);
      sum += weights[k];
    }
    for (int k = 0; k < kernelSize; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  private void sumColumns(Image image, int y, double[] weights, double[] padded, int margin) {
    int row = padded.length - 2 * margin;
    byte[] pixels = image.pixels();
    Arrays.fill(padded, 0);
    for (int k = 0; k < kernelSize; k++) {
      int from = mirrored(y + k - kernelSize / 2, image.height()) * row;
      for (int i = 0; i < row; i++) {
        padded[margin + i] += weights[k] * (pixels[from + i] & 0xff);
      }
    }
  }

  /** The border pixel itself is not repeated. */
  private static void reflect(double[] padded, int reach, int channels) {
    int first = reach * channels;
    int last = padded.length - first - channels;
    for (int k = 1; k <= reach; k++) {
      System.arraycopy(padded, first + k * channels, padded, first - k * channels, channels);
      System.arraycopy(padded, last - k * channels, padded, last + k * channels, channels);
    }
  }

  private static int mirrored(int at, int length) {
    int above = Math.abs(at);
    return above < length ? above : 2 * (length - 1) - above;
  }
}
