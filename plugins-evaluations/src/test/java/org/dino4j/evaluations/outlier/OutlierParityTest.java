package org.dino4j.evaluations.outlier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.layer.LayerNorm;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.evaluations.patch.NeighbourCosine;
import org.dino4j.evaluations.rows.Rows;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class OutlierParityTest {
  private final Backend backend = InstalledParts.backend();

  @GoldenTest("c21_outlier_tokens")
  void findsTheOutliersOfTheReference(GoldenCase golden) {
    golden.verify(
        comparison -> {
          Tokens tokens = Tokens.of(golden, backend);
          tokens.compareNorms(golden, comparison);
          List.of("before", "after")
              .forEach(stage -> new Cuts(golden, tokens, stage).compare(comparison));
          boolean[] outlier = tokens.outliers(golden);
          compareMask(golden, outlier, comparison);
          compareCosines(golden, tokens, outlier, comparison);
          golden
              .runs()
              .forEach(run -> new Probe(golden, run, tokens, outlier).compare(backend, comparison));
        });
  }

  private static void compareMask(GoldenCase golden, boolean[] outlier, Comparison comparison) {
    float[] mask = new float[outlier.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = outlier[i] ? 1 : 0;
    }
    String name = golden.outputs().path("outlier_mask").asText();
    comparison.array(name, FloatArray.of(mask, golden.array(name).shape()));
  }

  private static void compareCosines(
      GoldenCase golden, Tokens tokens, boolean[] outlier, Comparison comparison) {
    FloatArray embedded = golden.floats(golden.inputs().path("patch_embeddings").asText());
    Rows patches = Rows.of((int) embedded.shape()[2], embedded.values());
    float[] cosines = NeighbourCosine.of(patches, tokens.grid());
    String each = golden.outputs().path("neighbour_cosine").asText();
    comparison.array(each, FloatArray.of(cosines, golden.array(each).shape()));
    List<Double> means = new ArrayList<>();
    for (JsonNode group : golden.config().path("neighbour_cosine").path("groups")) {
      boolean wanted = group.asText().equals("outlier");
      means.add(
          IntStream.range(0, cosines.length)
              .filter(i -> outlier[i] == wanted)
              .mapToDouble(i -> cosines[i])
              .average()
              .orElse(0));
    }
    double[] found = means.stream().mapToDouble(Double::doubleValue).toArray();
    comparison.array(golden.outputs().path("neighbour_cosine_mean").asText(), found, found.length);
  }

  /** [layers, images, tokens, width] before and after the final norm. */
  private record Tokens(int[] shape, Rows before, Rows after, Grid grid) {
    static Tokens of(GoldenCase golden, Backend backend) {
      FloatArray in = golden.floats(golden.inputs().path("tokens").asText());
      int[] shape = IntStream.range(0, 4).map(i -> (int) in.shape()[i]).toArray();
      JsonNode grid = golden.config().path("grid");
      return new Tokens(
          shape,
          Rows.of(shape[3], in.values()),
          Rows.of(shape[3], normed(golden, backend, in, shape[3])),
          new Grid(grid.get(0).asInt(), grid.get(1).asInt()));
    }

    private static float[] normed(GoldenCase golden, Backend backend, FloatArray in, int width) {
      JsonNode norm = golden.config().path("final_norm");
      try (Workbench bench = backend.workbench(WorkbenchPlan.simple())) {
        Operand<TFloat32> tokens = bench.input("tokens", Shape.of(in.shape()));
        Operand<TFloat32> normed =
            new LayerNorm(width, norm.path("eps").asDouble()).apply(bench.root(), tokens);
        bench.assign(
            Map.of(
                "weight", golden.floats(norm.path("weight").asText()),
                "bias", golden.floats(golden.inputs().path("norm_bias").asText())));
        return bench.run(0, Map.of("tokens", in), List.of(normed)).get(0).values();
      }
    }

    Rows at(String stage) {
      return stage.equals("before") ? before : after;
    }

    void compareNorms(GoldenCase golden, Comparison comparison) {
      for (String stage : List.of("before", "after")) {
        comparison.array(
            golden.outputs().path("norms_" + stage + "_final_norm").asText(),
            FloatArray.of(at(stage).norms(), shape[0], shape[1], shape[2]));
      }
    }

    /** Patch tokens of a layer, picture by picture. */
    Rows patches(String stage, int layer) {
      int before = shape[2] - grid.cells();
      return at(stage)
          .only(
              IntStream.range(0, shape[1] * grid.cells())
                  .map(
                      i ->
                          (layer * shape[1] + i / grid.cells()) * shape[2]
                              + before
                              + i % grid.cells())
                  .toArray());
    }

    boolean[] outliers(GoldenCase golden) {
      JsonNode mask = golden.config().path("outlier_mask");
      float[] norms = patches(mask.path("stage").asText(), mask.path("layer").asInt()).norms();
      Optional<Double> cut = NormCut.automatic(norms, guard(golden));
      boolean[] outlier = new boolean[norms.length];
      for (int i = 0; i < norms.length && cut.isPresent(); i++) {
        outlier[i] = norms[i] > cut.get();
      }
      return outlier;
    }
  }

  private static NormCut.Guard guard(GoldenCase golden) {
    JsonNode guard = golden.config().path("automatic_cut").path("guard");
    return new NormCut.Guard(
        guard.path("min_ratio").asDouble(),
        guard.path("min_ashman_d").asDouble(),
        guard.path("max_upper_share").asDouble());
  }

  /** The cuts of one stage by layer. */
  private record Cuts(GoldenCase golden, Tokens tokens, String stage) {
    void compare(Comparison comparison) {
      int layers = tokens.shape()[0];
      List<NormCut> cuts =
          IntStream.range(0, layers)
              .mapToObj(layer -> NormCut.of(tokens.patches(stage, layer).norms()).orElseThrow())
              .toList();
      compare("cut", cuts.stream().mapToDouble(NormCut::cut).toArray(), comparison);
      compare(
          "separability", cuts.stream().mapToDouble(NormCut::separability).toArray(), comparison);
      compare("ratio", cuts.stream().mapToDouble(NormCut::ratio).toArray(), comparison);
      compare("ashman_d", cuts.stream().mapToDouble(NormCut::ashmanD).toArray(), comparison);
      for (JsonNode expected : golden.config().path("per_layer")) {
        if (expected.path("stage").asText().equals(stage)) {
          compare(expected, cuts.get(expected.path("layer").asInt()), comparison);
        }
      }
    }

    private void compare(String what, double[] values, Comparison comparison) {
      String name = golden.outputs().path("otsu_" + what + "_" + stage).asText();
      comparison.array(name, values, values.length);
    }

    private void compare(JsonNode expected, NormCut cut, Comparison comparison) {
      int layer = expected.path("layer").asInt();
      float[] norms = tokens.patches(stage, layer).norms();
      Optional<Double> automatic = NormCut.automatic(norms, guard(golden));
      double fixed = golden.config().path("fixed_cut").path("value").asDouble();
      String at = stage + " " + layer + " ";
      boolean bimodal = expected.path("bimodal").asBoolean();
      comparison.within(at + "bimodal", bimodal == automatic.isPresent() ? 0 : 1, 0);
      exact(at + "otsu_upper_count", expected, "otsu_upper_count", cut.upper(), comparison);
      exact(at + "above fixed", expected, "count_above_fixed", above(norms, fixed), comparison);
      double own = automatic.orElse(Double.POSITIVE_INFINITY);
      exact(at + "above automatic", expected, "count_above_auto", above(norms, own), comparison);
      automatic.ifPresent(
          found ->
              comparison.values(
                  at + "cut",
                  new double[] {expected.path("auto_cut_float64").asDouble()},
                  new double[] {found},
                  1e-5));
    }

    private static void exact(
        String what, JsonNode expected, String key, long found, Comparison comparison) {
      comparison.within(what, expected.path(key).asLong() == found ? 0 : 1, 0);
    }

    private static long above(float[] norms, double cut) {
      return IntStream.range(0, norms.length).filter(i -> norms[i] > cut).count();
    }
  }

  /** One regression of the case. */
  private record Probe(GoldenCase golden, JsonNode run, Tokens tokens, boolean[] outlier) {
    void compare(Backend backend, Comparison comparison) {
      int[] train = rows("train_images", run.path("train_on").asText());
      int[] test = rows("test_images", "all");
      exactly("train_tokens", run.path("train_tokens").asInt(), train.length, comparison);
      Rows all =
          tokens.patches(
              golden.config().path("outlier_mask").path("stage").asText(),
              run.path("layer").asInt());
      double penalty = run.path("penalty").asDouble();
      if (run.path("probe").asText().equals("position")) {
        PositionProbe probe =
            PositionProbe.fit(backend, all.only(train), places(train), tokens.grid(), penalty);
        comparePosition(probe, all, test, comparison);
      } else {
        ReconstructionProbe probe =
            ReconstructionProbe.fit(backend, all.only(train), pixels().only(train), penalty);
        compareReconstruction(probe, all, test, comparison);
      }
    }

    private void comparePosition(PositionProbe probe, Rows all, int[] test, Comparison comparison) {
      compareRidge(probe.ridge().weight(), probe.ridge().bias(), comparison);
      Rows told = probe.ridge().told(all.only(test));
      array("prediction", told.values(), comparison);
      int[] likeliest = PositionProbe.likeliest(told);
      float[] argmax = new float[likeliest.length];
      IntStream.range(0, argmax.length).forEach(i -> argmax[i] = likeliest[i]);
      array("argmax", argmax, comparison);
      for (JsonNode group : run.path("evaluation")) {
        int[] rows = rows("test_images", group.path("group").asText());
        PositionProbe.Found found = probe.ask(all.only(rows), places(rows));
        exactly("tokens", group.path("tokens").asInt(), found.tokens(), comparison);
        exactly("right", group.path("top1_correct").asInt(), found.right(), comparison);
        comparison.within(
            name("top1 share"),
            Math.abs(group.path("top1_share").asDouble() - found.top1()),
            group.path("share_tolerance").asDouble());
        comparison.within(
            name("distance"),
            Math.abs(group.path("mean_distance").asDouble() - found.distance()),
            group.path("distance_tolerance").asDouble());
      }
    }

    private void compareReconstruction(
        ReconstructionProbe probe, Rows all, int[] test, Comparison comparison) {
      compareRidge(probe.ridge().weight(), probe.ridge().bias(), comparison);
      array("prediction", probe.ridge().told(all.only(test)).values(), comparison);
      for (JsonNode group : run.path("evaluation")) {
        int[] rows = rows("test_images", group.path("group").asText());
        exactly("tokens", group.path("tokens").asInt(), rows.length, comparison);
        comparison.values(
            name("l2"),
            new double[] {group.path("mean_l2").asDouble()},
            new double[] {probe.ask(all.only(rows), pixels().only(rows))},
            group.path("l2_relative_tolerance").asDouble());
      }
    }

    private void compareRidge(Rows weight, float[] bias, Comparison comparison) {
      array("weight", weight.values(), comparison);
      array("bias", bias, comparison);
    }

    private void array(String role, float[] values, Comparison comparison) {
      String name = run.path("outputs").path(role).asText();
      comparison.array(name, FloatArray.of(values, golden.array(name).shape()));
    }

    private void exactly(String what, int expected, int found, Comparison comparison) {
      comparison.within(name(what), Math.abs(expected - found), 0);
    }

    private String name(String what) {
      return run.path("name").asText() + " " + what;
    }

    private Rows pixels() {
      FloatArray pixels = golden.floats(golden.inputs().path("patch_pixels").asText());
      return Rows.of((int) pixels.shape()[2], pixels.values());
    }

    /** Numbers of the patches of some pictures that are in a group. */
    private int[] rows(String images, String group) {
      int cells = tokens.grid().cells();
      return IntStream.of(golden.array(golden.inputs().path(images).asText()).ints())
          .flatMap(image -> IntStream.range(image * cells, (image + 1) * cells))
          .filter(i -> group.equals("all") || outlier[i] == group.equals("outlier"))
          .toArray();
    }

    private int[] places(int[] rows) {
      return IntStream.of(rows).map(row -> row % tokens.grid().cells()).toArray();
    }
  }
}
