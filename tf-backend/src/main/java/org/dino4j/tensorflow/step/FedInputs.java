package org.dino4j.tensorflow.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.method.DenseTarget;
import org.dino4j.api.method.HiddenPatches;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Setting;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.tensorflow.input.PixelPort;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt32;

/**
 * What a step is fed with, as a method sees it. Views and masks are always fed; labels and targets
 * if the method asks for them.
 */
final class FedInputs implements Inputs {
  private final Ops ops;
  private final Setting setting;
  private final List<PixelPort> ports;
  private final Optional<Masking> masking;
  private final Optional<MaskPort> masks;
  private final Map<Normalization, List<ViewBatch>> views = new HashMap<>();
  private final Map<String, List<TargetPort>> targets = new TreeMap<>();
  private Optional<Placeholder<TInt32>> labels = Optional.empty();

  private FedInputs(Ops ops, Setting setting, Optional<Masking> masking) {
    this.ops = ops;
    this.setting = setting;
    this.masking = masking;
    this.ports =
        groups().stream()
            .map(
                group ->
                    PixelPort.open(
                        ops.withSubScope(group.name()),
                        rows(group).each(),
                        group.size(),
                        group.channels(),
                        group.format()))
            .toList();
    this.masks = masking.map(asked -> MaskPort.open(ops, asked, rows(masked(asked))));
  }

  /** What one micro-batch is fed with. */
  static FedInputs open(Ops ops, TrainingPlan plan) {
    Setting setting = plan.setting();
    return new FedInputs(ops, setting, plan.method().masking(setting.inputs()));
  }

  @Override
  public InputSpec spec() {
    return setting.inputs();
  }

  private List<ViewSpec> groups() {
    return spec().groups();
  }

  private MicroBatchRows rows(ViewSpec group) {
    return rows(group.count());
  }

  private MicroBatchRows rows(int views) {
    int batch = setting.timeline().batch();
    return new MicroBatchRows(views, batch, batch / setting.microBatches());
  }

  private ViewSpec masked(Masking asked) {
    return groups().stream()
        .filter(group -> group.name().equals(asked.group()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no views are called " + asked.group()));
  }

  @Override
  public List<ViewBatch> views(Normalization normalization) {
    return views.computeIfAbsent(
        normalization,
        key ->
            IntStream.range(0, ports.size())
                .mapToObj(i -> new ViewBatch(ports.get(i).normalised(ops, key), hidden(i)))
                .toList());
  }

  private Optional<Operand<TBool>> hidden(int group) {
    return masking
        .filter(asked -> asked.group().equals(groups().get(group).name()))
        .flatMap(asked -> masks.map(MaskPort::hidden));
  }

  @Override
  public Operand<TInt32> labels() {
    if (labels.isEmpty()) {
      Shape shape = Shape.of(rows(1).each());
      labels = Optional.of(ops.placeholder(TInt32.class, Placeholder.shape(shape)));
    }
    return labels.get();
  }

  @Override
  public List<DenseTarget> target(String name) {
    return targets.computeIfAbsent(name, this::open).stream().map(TargetPort::target).toList();
  }

  private List<TargetPort> open(String name) {
    return groups().stream()
        .map(group -> TargetPort.open(ops, rows(group).each(), group.size()))
        .toList();
  }

  @Override
  public HiddenPatches hidden() {
    return masks
        .map(MaskPort::list)
        .orElseThrow(
            () -> new IllegalStateException("a method hides what its masking() says: nothing"));
  }

  /** Allocates the tensors for all that was asked for. */
  List<StepFeed> feeds() {
    List<StepFeed> feeds = new ArrayList<>();
    for (int i = 0; i < groups().size(); i++) {
      feeds.add(new ViewFeed(i, groups().get(i), ports.get(i), rows(groups().get(i))));
    }
    labels.ifPresent(port -> feeds.add(new LabelFeed(port, rows(1))));
    targets.forEach(
        (name, opened) -> {
          for (int i = 0; i < opened.size(); i++) {
            ViewSpec group = groups().get(i);
            feeds.add(new TargetFeed(name, i, group, opened.get(i), rows(group)));
          }
        });
    masking.ifPresent(
        asked -> feeds.add(new MaskFeed(asked, masks.orElseThrow(), rows(masked(asked)))));
    return feeds;
  }
}
