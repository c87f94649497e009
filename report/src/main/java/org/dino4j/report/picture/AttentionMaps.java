package org.dino4j.report.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.Image;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;

/**
 * Where the class token of the last block looks, by head: the attention maps of the DINO paper
 * (arXiv:2104.14294, figures 1 and 3).
 */
public final class AttentionMaps {
  private final FloatArray weights;
  private final int patches;
  private final Grid grid;

  private AttentionMaps(FloatArray weights, int patches, Grid grid) {
    this.weights = weights;
    this.patches = patches;
    this.grid = grid;
  }

  /** Asks an encoder about one picture; nothing where it has no attention to show. */
  public static Optional<AttentionMaps> of(Encoder encoder, Image image) {
    Pixels pixels = Pixels.of(List.of(image));
    Set<String> wanted = Set.of(Features.LAST_ATTENTION, Encoder.PATCHES);
    return encoder.offered(pixels).containsAll(wanted)
        ? Optional.of(of(encoder.encode(pixels, wanted), image))
        : Optional.empty();
  }

  private static AttentionMaps of(Map<String, FloatArray> said, Image image) {
    FloatArray weights = said.getOrDefault(Features.LAST_ATTENTION, FloatArray.scalar(0));
    int patches = Math.toIntExact(said.getOrDefault(Encoder.PATCHES, weights).shape()[1]);
    return new AttentionMaps(weights, patches, Grid.of(image.size(), patches));
  }

  public int heads() {
    return Math.toIntExact(weights.shape()[1]);
  }

  /** The picture lit by the mean over heads, then by each of the first {@code most} heads. */
  public List<BufferedImage> over(Image image, int most) {
    List<BufferedImage> pictures = new ArrayList<>();
    pictures.add(Heat.over(image, mean(), grid));
    for (int head = 0; head < Math.min(heads(), most); head++) {
      pictures.add(Heat.over(image, head(head), grid));
    }
    return pictures;
  }

  /**
   * What the class token gives to each patch; registers, which stand before the patches, are left
   * out.
   */
  private float[] head(int head) {
    int tokens = Math.toIntExact(weights.shape()[2]);
    float[] row = new float[patches];
    System.arraycopy(weights.values(), head * tokens * tokens + tokens - patches, row, 0, patches);
    return row;
  }

  private float[] mean() {
    float[] mean = new float[patches];
    for (int head = 0; head < heads(); head++) {
      float[] row = head(head);
      for (int i = 0; i < patches; i++) {
        mean[i] += row[i] / heads();
      }
    }
    return mean;
  }
}
