package org.dino4j.methods.distillation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.method.HiddenPatches;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.view.ViewSpec;
import org.tensorflow.op.Ops;

/**
 * What the networks see of a step.
 *
 * @param all views of every group, an earlier teacher's included
 * @param views those that the student learns from; the global ones come first
 * @param count how many of them there are of each sample
 * @param global how many of those are global
 * @param compared patches of the global views of which something is to be said
 */
record FedViews(
    List<ViewBatch> all,
    List<ViewBatch> views,
    int count,
    int global,
    Optional<HiddenPatches> compared) {
  static FedViews of(Ops ops, Inputs in, SelfDistillationOptions options) {
    List<ViewBatch> all = in.views(options.normalize());
    List<ViewSpec> groups = in.spec().groups();
    List<ViewSpec> others = Anchor.others(in.spec());
    return new FedViews(
        all,
        IntStream.range(0, all.size())
            .filter(i -> others.contains(groups.get(i)))
            .mapToObj(all::get)
            .toList(),
        others.stream().mapToInt(ViewSpec::count).sum(),
        groups.get(0).count(),
        options.patches().map(asked -> compared(ops, in, options, asked, all.get(0))));
  }

  private static HiddenPatches compared(
      Ops ops, Inputs in, SelfDistillationOptions options, PatchObjective asked, ViewBatch global) {
    return switch (asked.compare()) {
      case HIDDEN -> in.hidden();
      case ALL -> all(ops, in.spec().groups().get(0), options, global);
    };
  }

  /** Every patch, as if all were hidden. */
  private static HiddenPatches all(
      Ops ops, ViewSpec group, SelfDistillationOptions options, ViewBatch global) {
    Grid grid = options.backbone().grid(group.size()).orElseThrow();
    int patches = grid.rows() * grid.columns();
    int rows = Math.multiplyExact(patches, Math.toIntExact(global.images().shape().get(0)));
    return new HiddenPatches(
        ops.range(ops.constant(0), ops.constant(rows), ops.constant(1)),
        ops.fill(ops.array(rows), ops.constant(1f / patches)));
  }

  /** The global views without masks, as the teacher sees them. */
  ViewBatch unmasked() {
    return ViewBatch.of(views.get(0).images());
  }
}
