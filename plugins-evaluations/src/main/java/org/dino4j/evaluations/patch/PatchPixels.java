package org.dino4j.evaluations.patch;

import java.util.List;
import org.dino4j.api.data.Image;
import org.dino4j.api.model.Grid;
import org.dino4j.api.view.Normalization;
import org.dino4j.evaluations.rows.Rows;

/** The pixels of patches, as the network is shown them: scaled, less the mean, by the deviation. */
public final class PatchPixels {
  private PatchPixels() {}

  /** A row for each patch, picture by picture, row-major; within it by line, column, channel. */
  public static Rows of(List<Image> images, Grid grid, Normalization pixels) {
    Image first = images.get(0);
    int height = first.height() / grid.rows();
    int width = first.width() / grid.columns();
    int channels = first.channels();
    int each = height * width * channels;
    float[] values = new float[images.size() * grid.cells() * each];
    for (int i = 0; i < values.length; i++) {
      int patch = i / each;
      int cell = patch % grid.cells();
      int y = cell / grid.columns() * height + i % each / (width * channels);
      int x = cell % grid.columns() * width + i % (width * channels) / channels;
      int channel = i % channels;
      double value =
          value(images.get(patch / grid.cells()), (y * first.width() + x) * channels + channel);
      values[i] = (float) ((value - pixels.mean().get(channel)) / pixels.std().get(channel));
    }
    return Rows.of(each, values);
  }

  private static double value(Image image, int at) {
    if (image.values() instanceof Image.Bytes bytes) {
      return (bytes.array()[at] & 0xff) / 255.0;
    }
    if (image.values() instanceof Image.Shorts shorts) {
      return (shorts.array()[at] & 0xffff) / 65535.0;
    }
    return ((Image.Floats) image.values()).array()[at];
  }
}
