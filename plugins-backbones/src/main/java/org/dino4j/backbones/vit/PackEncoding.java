package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A pack of view batches on its way through a vision transformer. In DINO v1's the class tokens go
 * another way through the last block than what is offered of its patches: only the way that is read
 * is run.
 */
final class PackEncoding {
  private final VitOptions options;
  private final GraphScope at;
  private final List<ViewTokens> views;
  private final Pack pack;

  PackEncoding(VitOptions options, GraphScope at, List<ViewTokens> views) {
    this.options = options;
    this.at = at;
    this.views = views;
    this.pack = new Pack(views.stream().map(ViewTokens::view).toList());
  }

  /** What is offered of each view batch, in their order. */
  List<Features> features() {
    List<Operand<TFloat32>> stream = stream();
    Operand<TFloat32> classTokens = classTokens(stream);
    return IntStream.range(0, views.size())
        .mapToObj(view -> features(view, stream, classTokens))
        .toList();
  }

  private Features features(
      int view, List<Operand<TFloat32>> stream, Operand<TFloat32> classTokens) {
    Map<String, FeatureMap> blocks = new HashMap<>();
    Map<String, Operand<TFloat32>> named = new HashMap<>();
    named.put(Features.PREPARED_TOKENS, views.get(view).prepared());
    named.put(Features.EMBEDDED_PATCHES, views.get(view).embedded());
    for (int i = 0; i <= last(); i++) {
      Operand<TFloat32> tokens = byImage(stream.get(i + 1), view);
      blocks.put(String.valueOf(i), patchMap(tokens, view));
      named.put(Features.tokens(i), tokens);
      named.put(Features.normedTokens(i), normed(tokens));
      Operand<TFloat32> weights = block(i).attentionWeights(place(i), stream.get(i), view);
      named.put(Features.attention(i), weights);
      named.put(Features.LAST_ATTENTION, weights);
    }
    FeatureMap patches = blocks.get(String.valueOf(last()));
    return new Features(
        pack.ofClassRows().rows(at.ops(), classTokens, view),
        Optional.of(new FeatureMap(normed(patches.tokens()), patches.grid(), patches.stride())),
        registers(byImage(stream.get(last() + 1), view)),
        blocks,
        named);
  }

  /** The residual stream as packed rows: before the first block, then after each. */
  private List<Operand<TFloat32>> stream() {
    Ops ops = at.ops();
    List<Operand<TFloat32>> stream = new ArrayList<>();
    stream.add(
        Pack.joined(
            ops, views.stream().map(view -> Tokens.flat(ops, view.prepared(), width())).toList()));
    for (int i = 0; i <= last(); i++) {
      Block block = block(i);
      stream.add(through(i, stream.get(i), block::apply));
    }
    return stream;
  }

  /** After the final norm, [images of all view batches, width]. */
  private Operand<TFloat32> classTokens(List<Operand<TFloat32>> stream) {
    return normed(
        at.forward().shortCuts() && !options.readsWholeLastBlock()
            ? through(last(), stream.get(last()), block(last())::applyToClassRows)
            : pack.classRows(at.ops(), stream.get(last() + 1), width()));
  }

  private interface Way {
    Operand<TFloat32> apply(GraphScope place, Operand<TFloat32> rows);
  }

  private Operand<TFloat32> through(int index, Operand<TFloat32> rows, Way way) {
    GraphScope place = place(index);
    if (!options.recompute()) {
      return way.apply(place, rows);
    }
    return place
        .recompute(List.of(rows), (inner, in) -> List.of(way.apply(inner, in.get(0))))
        .get(0);
  }

  private FeatureMap patchMap(Operand<TFloat32> tokens, int view) {
    return new FeatureMap(
        Tokens.range(at.ops(), tokens, options.tokensBeforePatches(), -1),
        views.get(view).grid(),
        options.patchSize());
  }

  private Optional<Operand<TFloat32>> registers(Operand<TFloat32> tokens) {
    return options.registers() == 0
        ? Optional.empty()
        : Optional.of(normed(Tokens.range(at.ops(), tokens, 1, options.registers())));
  }

  private Operand<TFloat32> normed(Operand<TFloat32> tokens) {
    return new LayerNorm(width(), options.layerNormEps()).apply(at.child("norm"), tokens);
  }

  private Operand<TFloat32> byImage(Operand<TFloat32> rows, int view) {
    return Tokens.byImage(
        at.ops(), pack.rows(at.ops(), rows, view), pack.views().get(view).tokens(), width());
  }

  private Block block(int index) {
    return new Block(options, index, pack);
  }

  private GraphScope place(int index) {
    return at.child(options.blockPath(index));
  }

  private int last() {
    return options.shape().depth() - 1;
  }

  private int width() {
    return options.shape().width();
  }
}
