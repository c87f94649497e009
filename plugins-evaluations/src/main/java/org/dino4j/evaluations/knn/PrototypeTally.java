package org.dino4j.evaluations.knn;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.evaluate.PrototypeUse;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;

/** Counts for each prototype the pictures that it is the most likely one of, while chunks come. */
final class PrototypeTally {
  private final List<FloatArray> centers;
  private Optional<float[]> center = Optional.empty();
  private int[] counts = new int[0];

  private PrototypeTally(List<FloatArray> centers) {
    this.centers = centers;
  }

  /** Asks an encoder with a head about all pictures of a set. */
  static PrototypeUse by(Encoder encoder, List<FloatArray> centers, Pictures pictures) {
    PrototypeTally tally = new PrototypeTally(centers);
    pictures.forEachChunk(chunk -> tally.add(projected(encoder, chunk)));
    return new PrototypeUse(tally.counts, tally.center.isPresent());
  }

  private static FloatArray projected(Encoder encoder, Pixels chunk) {
    return Objects.requireNonNull(
        encoder.encode(chunk, Set.of(Encoder.PROJECTED)).get(Encoder.PROJECTED));
  }

  private void add(FloatArray logits) {
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
