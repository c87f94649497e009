package org.dino4j.api.evaluate;

import java.util.List;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.Weights;

/**
 * What an evaluation works with.
 *
 * @param encoders the networks worth judging, the one to keep first
 * @param seeds what the networks were initialised from
 * @param own the run's own pictures, for evaluations that are given no others
 */
public record EvaluationSetting(
    Backend backend, Devices devices, List<JudgedEncoder> encoders, Seeds seeds, OwnPictures own) {
  public EvaluationSetting {
    encoders = List.copyOf(encoders);
  }

  /** A network as it is in a snapshot; whoever asks closes it. */
  public Encoder trained(JudgedEncoder network, Snapshot snapshot) {
    return backend.encoder(network, Weights.of(seeds, snapshot), devices);
  }

  /** The same network as a run with these seeds starts, for a baseline; whoever asks closes it. */
  public Encoder untrained(JudgedEncoder network) {
    return backend.encoder(network, Weights.initial(seeds), devices);
  }
}
