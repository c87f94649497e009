package org.dino4j.methods.distillation;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.HiddenPatches;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.model.ViewBatch;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Student or teacher: backbone and heads at one place.
 *
 * @param at where its weights live
 */
record Network(GraphScope at, SelfDistillationOptions options) {
  static final String BACKBONE = "backbone";
  static final String HEAD = "head";
  static final String PATCH_HEAD = "patchHead";

  /** Modules that a network has. */
  static List<String> modules(SelfDistillationOptions options) {
    return options.patchHead().isPresent()
        ? List.of(BACKBONE, HEAD, PATCH_HEAD)
        : List.of(BACKBONE, HEAD);
  }

  /** Features of each group of views. */
  List<Features> encode(List<ViewBatch> groups) {
    List<Features> features = options.backbone().encode(at.child(BACKBONE), groups);
    Promises.check(options.backbone(), features, groups.size());
    return features;
  }

  /** Class tokens of all views, one after the other, [views * batch, width]. */
  Operand<TFloat32> classTokens(List<Features> features) {
    return joined(features.stream().map(Features::classToken).toList());
  }

  /**
   * What it says of so many views and of hidden patches. A head that both share runs once on the
   * rows of both, so that batch norm sees them together. Patches are picked before the head: its
   * work goes with how many are hidden.
   */
  Said say(List<Features> features, int views, Optional<HiddenPatches> hidden) {
    Operand<TFloat32> tokens = classTokens(features);
    Optional<Operand<TFloat32>> patches = hidden.map(picked -> picked(features.get(0), picked));
    if (patches.isEmpty()) {
      return new Said(split(logits(HEAD, options.head(), tokens), views), Optional.empty());
    }
    if (options.patchHead().isPresent()) {
      return new Said(
          split(logits(HEAD, options.head(), tokens), views),
          patches.map(rows -> logits(PATCH_HEAD, options.patchHead().orElseThrow(), rows)));
    }
    return shared(tokens, patches.orElseThrow(), views);
  }

  private Said shared(Operand<TFloat32> tokens, Operand<TFloat32> patches, int views) {
    Ops tf = at.ops();
    Operand<TFloat32> all = logits(HEAD, options.head(), joined(List.of(tokens, patches)));
    int first = Math.toIntExact(tokens.shape().get(0));
    int rest = Math.toIntExact(patches.shape().get(0));
    List<Operand<TFloat32>> parts =
        List.copyOf(tf.splitV(all, tf.array(first, rest), tf.constant(0), 2L).output());
    return new Said(split(parts.get(0), views), Optional.of(parts.get(1)));
  }

  private Operand<TFloat32> picked(Features features, HiddenPatches hidden) {
    Ops tf = at.ops();
    FeatureMap map = Promises.patches(options.backbone(), features);
    int width = Math.toIntExact(map.tokens().shape().get(2));
    Operand<TFloat32> rows = tf.reshape(map.tokens(), tf.array(-1, width));
    return tf.gather(rows, hidden.places(), tf.constant(0));
  }

  private Operand<TFloat32> logits(String module, ProjectionHead head, Operand<TFloat32> rows) {
    Operand<TFloat32> logits = head.project(at.child(module), rows);
    Promises.check(head, rows.shape(), logits.shape());
    return logits;
  }

  /** [views * rows, ...] to as many of [rows, ...]. */
  List<Operand<TFloat32>> split(Operand<TFloat32> rows, int views) {
    Ops tf = at.ops();
    return List.copyOf(tf.split(tf.constant(0), rows, (long) views).output());
  }

  private Operand<TFloat32> joined(List<Operand<TFloat32>> rows) {
    Ops tf = at.ops();
    return rows.size() == 1 ? rows.get(0) : tf.concat(rows, tf.constant(0));
  }
}
