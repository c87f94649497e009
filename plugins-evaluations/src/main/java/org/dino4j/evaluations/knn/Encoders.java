package org.dino4j.evaluations.knn;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Weights;

/** Several open networks, closed together. */
record Encoders(Map<String, Encoder> byName) implements AutoCloseable {
  /** Opens one per name: the network of that name, or the run's first where there is none. */
  static Encoders of(EvaluationSetting setting, Map<String, Weights> weights) {
    Encoders open = new Encoders(new LinkedHashMap<>());
    try {
      weights.forEach(
          (name, from) ->
              open.byName.put(
                  name,
                  setting.backend().encoder(network(setting, name), from, setting.devices())));
      return open;
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  private static JudgedEncoder network(EvaluationSetting setting, String name) {
    return setting.encoders().stream()
        .filter(encoder -> encoder.name().equals(name))
        .findFirst()
        .orElse(setting.encoders().get(0))
        .bare();
  }

  @Override
  public void close() {
    byName.values().forEach(Encoder::close);
  }
}
