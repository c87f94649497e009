package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** What a backbone owes. */
public abstract class BackboneContract extends NetworkContract<Backbone> {
  /** View batches that it can encode, [images, height, width, channels] each. */
  protected List<Shape> views() {
    return List.of(Shape.of(2, 32, 32, 3), Shape.of(3, 16, 16, 3));
  }

  /**
   * Patches of the first view batch, of which every third is hidden; none for a backbone that can
   * hide none.
   */
  protected Optional<Grid> hidden() {
    return Optional.empty();
  }

  @Override
  final List<Operand<TFloat32>> build(Backbone network, GraphScope at, Trial trial) {
    List<Operand<TFloat32>> said = new ArrayList<>();
    for (Features features : encode(network, at, trial, views())) {
      said.add(features.classToken());
      features.patches().map(FeatureMap::tokens).ifPresent(said::add);
    }
    return said;
  }

  private List<Features> encode(Backbone network, GraphScope at, Trial trial, List<Shape> views) {
    List<ViewBatch> batches = new ArrayList<>();
    for (Shape view : views) {
      Operand<TFloat32> pictures = trial.learned("pictures " + view, view);
      Optional<Grid> grid = batches.isEmpty() ? hidden() : Optional.empty();
      batches.add(new ViewBatch(pictures, grid.map(g -> everyThird(at, view.get(0), g))));
    }
    return network.encode(at, batches);
  }

  private static Operand<TBool> everyThird(GraphScope at, long images, Grid grid) {
    boolean[][] hidden = new boolean[Math.toIntExact(images)][grid.cells()];
    for (boolean[] image : hidden) {
      for (int patch = 0; patch < image.length; patch += 3) {
        image[patch] = true;
      }
    }
    return at.ops().constant(hidden);
  }

  @Test
  final void saysOneThingForEachViewBatchInTheShapesItPromised() {
    try (Trial trial = new Trial()) {
      Backbone network = part();
      List<Features> features = encode(network, trial.root(), trial, views());
      assertThat(features).as("one for each view batch").hasSameSizeAs(views());
      for (int i = 0; i < features.size(); i++) {
        long images = views().get(i).get(0);
        FloatArray token = trial.run(List.of(features.get(i).classToken())).get(0);
        assertThat(token.shape())
            .as("class tokens of %s are [images, width()]", views().get(i))
            .containsExactly(images, network.width());
        Features found = features.get(i);
        found.patches().ifPresent(map -> assertGrid(trial, images, map));
        network
            .grid(new Size((int) views().get(i).get(1), (int) views().get(i).get(2)))
            .ifPresent(grid -> assertPromised(grid, found));
        features.get(i).blocks().values().forEach(map -> assertGrid(trial, images, map));
      }
    }
  }

  private static void assertPromised(Grid grid, Features found) {
    assertThat(found.patches().map(FeatureMap::grid))
        .as("patches lie as grid() says")
        .contains(grid);
  }

  private static void assertGrid(Trial trial, long images, FeatureMap map) {
    FloatArray tokens = trial.run(List.of(map.tokens())).get(0);
    assertThat(tokens.shape()).as("[images, rows * columns, width]").hasSize(3);
    assertThat(tokens.shape()[0]).as("images").isEqualTo(images);
    assertThat(tokens.shape()[1]).as("rows * columns").isEqualTo(map.grid().cells());
    assertThat(map.stride()).as("pixels between two places").isPositive();
  }

  @Test
  final void everythingItOffersByNameIsFinite() {
    try (Trial trial = new Trial()) {
      GraphScope at = trial.root().with(Forward.USED);
      List<Operand<TFloat32>> offered = new ArrayList<>();
      for (Features features : encode(part(), at, trial, views())) {
        // Always there, so that a backbone which offers nothing by name can be asked, too.
        offered.add(features.classToken());
        features.blocks().values().forEach(map -> offered.add(map.tokens()));
        features.registers().ifPresent(offered::add);
        offered.addAll(features.named().values());
      }
      trial
          .run(offered)
          .forEach(found -> Trial.assertFinite("class token, blocks, registers, named", found));
    }
  }

  @Test
  final void aViewIsEncodedAlikeWhateverElseIsInTheCall() {
    try (Trial trial = new Trial()) {
      Backbone network = part();
      GraphScope at = trial.root().with(Forward.USED);
      Operand<TFloat32> together = encode(network, at, trial, views()).get(0).classToken();
      Operand<TFloat32> alone =
          encode(network, at, trial, views().subList(0, 1)).get(0).classToken();
      List<FloatArray> found = trial.run(List.of(together, alone));
      assertThat(found.get(0).values())
          .containsExactly(found.get(1).values(), Offset.offset(1e-4f));
    }
  }
}
