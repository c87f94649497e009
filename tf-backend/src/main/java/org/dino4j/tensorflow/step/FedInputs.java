package org.dino4j.tensorflow.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Setting;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.dino4j.tensorflow.input.PixelPort;
import org.tensorflow.op.Ops;

/** The views of a step as a method sees them. */
final class FedInputs implements Inputs {
  private final Ops ops;
  private final InputSpec spec;
  private final List<PixelPort> ports;
  private final Map<Normalization, List<ViewBatch>> views = new HashMap<>();

  /**
   * Opens one port per group of views.
   *
   * @param samples samples of one run of the graph: a micro-batch
   */
  FedInputs(Ops ops, InputSpec spec, int samples) {
    this.ops = ops;
    this.spec = spec;
    this.ports =
        spec.groups().stream()
            .map(
                group ->
                    PixelPort.open(
                        ops.withSubScope(group.name()),
                        (long) group.count() * samples,
                        group.size(),
                        group.channels(),
                        group.format()))
            .toList();
  }

  /** The views of one micro-batch. */
  static FedInputs open(Ops ops, Setting setting) {
    int samples = setting.timeline().batch() / setting.microBatches();
    return new FedInputs(ops, setting.inputs(), samples);
  }

  List<PixelPort> ports() {
    return ports;
  }

  @Override
  public InputSpec spec() {
    return spec;
  }

  @Override
  public List<ViewBatch> views(Normalization normalization) {
    return views.computeIfAbsent(
        normalization,
        key -> ports.stream().map(port -> ViewBatch.of(port.normalised(ops, key))).toList());
  }
}
