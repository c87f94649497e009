package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.model.DenseHead;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** What a head owes that predicts one value per pixel. */
public abstract class DenseHeadContract extends NetworkContract<DenseHead> {
  /** Length of a token that it is given. */
  protected int width() {
    return 6;
  }

  protected Grid grid() {
    return new Grid(2, 3);
  }

  /** Pixels between two tokens. */
  protected int stride() {
    return 4;
  }

  /** Names of the blocks that it reads. */
  protected List<String> blocks() {
    return List.of("0");
  }

  protected int images() {
    return 3;
  }

  @Override
  final List<Operand<TFloat32>> build(DenseHead network, GraphScope at, Trial trial) {
    return List.of(network.predict(at, features(trial), size()));
  }

  private Size size() {
    return new Size(grid().rows() * stride(), grid().columns() * stride());
  }

  /** Patch tokens and blocks, where a gradient must arrive only in what the head reads. */
  private Features features(Trial trial) {
    Map<String, FeatureMap> read = new HashMap<>();
    blocks().forEach(block -> read.put(block, map(trial.learned("block " + block, tokens()))));
    Operand<TFloat32> classToken = trial.given("class token", Shape.of(images(), width()));
    FeatureMap patches = map(trial.given("patches", tokens()));
    return new Features(classToken, Optional.of(patches), Optional.empty(), read, Map.of());
  }

  private Shape tokens() {
    return Shape.of(images(), grid().cells(), width());
  }

  private FeatureMap map(Operand<TFloat32> tokens) {
    return new FeatureMap(tokens, grid(), stride());
  }

  @Test
  final void predictsEveryPixelOfThePicture() {
    try (Trial trial = new Trial()) {
      FloatArray map = trial.run(build(part(), trial.root(), trial)).get(0);
      assertThat(map.shape()).containsExactly(images(), size().height(), size().width());
    }
  }
}
