package org.dino4j.tensorflow.encode;

import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.Weights;
import org.dino4j.tensorflow.scope.Stored;
import org.dino4j.tensorflow.values.FirstValues;
import org.dino4j.tensorflow.values.Match;

/**
 * What an encoder's variables hold: a snapshot's arrays, or the values that a run with these seeds
 * starts from.
 */
record EncoderWeights(Optional<Snapshot> snapshot, FirstValues first) {
  static EncoderWeights of(Weights weights) {
    return new EncoderWeights(weights.snapshot(), new FirstValues(weights.seeds()));
  }

  FloatArray of(Stored stored) {
    if (snapshot.isEmpty()) {
      return first.of(stored);
    }
    FloatArray array = snapshot.get().arrays().get(stored.path());
    if (array == null) {
      throw new Refusal(
          Refusal.Kind.WEIGHTS,
          "the weights have no " + stored.path() + ", which the network needs");
    }
    Match.shapes(stored, array)
        .ifPresent(
            fault -> {
              throw new Refusal(Refusal.Kind.WEIGHTS, "the weights do not fit: " + fault);
            });
    return array;
  }
}
