package org.dino4j.engine.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;

/**
 * How many pictures have each prototype for their most likely one.
 *
 * @param pictures by prototype
 * @param centred whether the loss's centre was taken off before, as it is in training
 */
public record PrototypeUse(int[] pictures, boolean centred) {
  /** Asks an encoder with a head about all pictures of a set. */
  static PrototypeUse by(Encoder encoder, List<FloatArray> centers, Pictures pictures) {
    Tally tally = new Tally(centers);
    pictures.forEachChunk(chunk -> tally.add(projected(encoder, chunk)));
    return new PrototypeUse(tally.counts, tally.center.isPresent());
  }

  private static FloatArray projected(Encoder encoder, Pixels chunk) {
    return Objects.requireNonNull(
        encoder.encode(chunk, Set.of(Encoder.PROJECTED)).get(Encoder.PROJECTED));
  }

  /** Pictures in all. */
  public long total() {
    return Arrays.stream(pictures).asLongStream().sum();
  }

  /** Prototypes that some picture has. */
  public long used() {
    return Arrays.stream(pictures).filter(count -> count > 0).count();
  }

  /** Pictures of each prototype, the most used first. */
  public int[] ranked() {
    int[] sorted = pictures.clone();
    Arrays.sort(sorted);
    return IntStream.range(0, sorted.length).map(i -> sorted[sorted.length - 1 - i]).toArray();
  }

  /**
   * How many prototypes would do as much if all were used alike: e to the entropy of their shares.
   */
  public double alike() {
    double total = total();
    double entropy =
        Arrays.stream(pictures)
            .filter(count -> count > 0)
            .mapToDouble(count -> -count / total * Math.log(count / total))
            .sum();
    return Math.exp(entropy);
  }

  /** Counts while chunks come. */
  private static final class Tally {
    private final List<FloatArray> centers;
    private Optional<float[]> center = Optional.empty();
    private int[] counts = new int[0];

    Tally(List<FloatArray> centers) {
      this.centers = centers;
    }

    void add(FloatArray logits) {
      int outputs = Math.toIntExact(logits.shape()[1]);
      if (counts.length == 0) {
        counts = new int[outputs];
        center = centerOf(outputs);
      }
      for (int row = 0; row < logits.shape()[0]; row++) {
        counts[likeliest(logits.values(), row * outputs, outputs)]++;
      }
    }

    /** The one of this width; none if it is not clear which. */
    private Optional<float[]> centerOf(int outputs) {
      List<float[]> fitting =
          centers.stream().map(FloatArray::values).filter(c -> c.length == outputs).toList();
      return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private int likeliest(float[] logits, int start, int outputs) {
      float[] off = center.orElseGet(() -> new float[outputs]);
      int best = 0;
      for (int i = 1; i < outputs; i++) {
        if (logits[start + i] - off[i] > logits[start + best] - off[best]) {
          best = i;
        }
      }
      return best;
    }
  }
}
