package org.dino4j.report;

import java.util.Map;
import java.util.Optional;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.Weights;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.RunFolder;

/**
 * What a report is about.
 *
 * @param run the recipe with its data
 * @param folder where the run's events are, and where the page goes
 * @param evaluations the run's evaluations, open, by name
 * @param snapshot the weights to show
 */
public record ReportSubject(
    PreparedRun run,
    RunFolder folder,
    Map<String, OpenEvaluation> evaluations,
    Snapshot snapshot,
    Backend backend,
    Devices devices) {
  /** The network to keep; nothing if the method has none to look through. */
  Optional<JudgedEncoder> kept() {
    return run.recipe().method().encoders().stream().findFirst();
  }

  /** A network with the weights to show; whoever asks closes it. */
  Encoder encoder(JudgedEncoder network) {
    return backend.encoder(network.bare(), Weights.of(run.seeds(), snapshot), devices);
  }
}
