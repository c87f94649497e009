package org.dino4j.methods.mask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.seed.Seeds;
import org.dino4j.methods.mask.BlockMaskOptions.LargestBlock;
import org.dino4j.testkit.golden.Acceptance;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;

/**
 * What DINOv2's masks look like and how they are dealt out, by the case's own rule of acceptance.
 */
final class MaskingParityTest {
  private static final Seeds SEEDS = new Seeds(8);

  @GoldenTest("c08_dinov2_masking_stats")
  void masksFollowTheReference(GoldenCase golden) {
    golden.verify(
        comparison ->
            golden
                .json()
                .path("acceptance")
                .path("tests")
                .forEach(test -> check(golden.config(), test, comparison)));
  }

  private static void check(JsonNode config, JsonNode test, Comparison comparison) {
    Setting setting = Setting.of(config.get(test.get("case").asText()));
    int draws = test.get("draws").intValue();
    String what =
        "%s %s %s %s%s"
            .formatted(
                test.get("case").asText(),
                test.get("quantity").asText(),
                test.path("target").asText(),
                test.get("statistic").asText(),
                test.path("probability").asText());
    if (test.get("statistic").asText().equals("map")) {
      setting.compareMap(test, draws, what, comparison);
    } else {
      Acceptance.check(comparison, test, what, setting.drawn(test, draws));
    }
  }

  /** One of the case's settings. */
  private record Setting(JsonNode config, Grid grid, BlockMasks policy) {
    static Setting of(JsonNode config) {
      JsonNode size = config.get("input_size");
      Grid grid = new Grid(size.get(0).intValue(), size.get(1).intValue());
      JsonNode ratio = config.get("collate").get("mask_ratio");
      assertThat(config.get("max_aspect").doubleValue() * config.get("min_aspect").doubleValue())
          .isEqualTo(1);
      BlockMasks policy =
          new BlockMasks(
              new BlockMaskOptions(
                  config.get("collate").get("mask_probability").doubleValue(),
                  List.of(ratio.get(0).doubleValue(), ratio.get(1).doubleValue()),
                  config.get("min_num_patches").intValue(),
                  config.get("min_aspect").doubleValue(),
                  config.get("tries_per_block").intValue(),
                  LargestBlock.RELEASED));
      assertThat(policy.largest(grid)).isEqualTo(config.get("max_num_patches").doubleValue());
      return new Setting(config, grid, policy);
    }

    double[] drawn(JsonNode test, int draws) {
      int target = test.path("target").intValue();
      return switch (test.get("quantity").asText()) {
        case "count" -> ofOne(target, draws, Masks::count);
        case "count_equals_target" -> ofOne(target, draws, mask -> mask.count() == target ? 1 : 0);
        case "log_extent_ratio" -> ofOne(target, draws, Setting::logExtentRatio);
        case "masked_per_masked_sample" ->
            batches(draws).stream()
                .flatMapToInt(all -> IntStream.range(0, images()).map(all::count))
                .filter(count -> count > 0)
                .asDoubleStream()
                .toArray();
        case "total_masked_per_batch" ->
            batches(draws).stream().mapToDouble(Masks::count).toArray();
        case "masked_samples_per_batch" ->
            batches(draws).stream().mapToDouble(this::maskedImages).toArray();
        case "upperbound" -> new double[] {policy.most(grid, images())};
        default -> throw new IllegalArgumentException("no quantity is called " + test);
      };
    }

    private double[] ofOne(int target, int draws, ToDoubleFunction<Masks> quantity) {
      double[] values = new double[draws];
      Arrays.setAll(values, draw -> quantity.applyAsDouble(mask(target, draw)));
      return values;
    }

    private Masks mask(int target, int draw) {
      boolean[] hidden = new boolean[grid.cells()];
      policy.blocks(grid).hide(hidden, 0, grid, target, SEEDS.child(draw).generator());
      return new Masks(grid, 1, hidden);
    }

    private int images() {
      return config.get("collate").get("global_crops_in_batch").intValue();
    }

    private List<Masks> batches(int draws) {
      return IntStream.range(0, draws)
          .mapToObj(draw -> policy.masks(grid, images(), SEEDS.child(draw)))
          .toList();
    }

    private double maskedImages(Masks batch) {
      return IntStream.range(0, images()).filter(image -> batch.count(image) > 0).count();
    }

    private static double logExtentRatio(Masks mask) {
      int columns = mask.grid().columns();
      int[] cells =
          IntStream.range(0, mask.hidden().length).filter(cell -> mask.hidden()[cell]).toArray();
      double high = Arrays.stream(cells).map(cell -> cell / columns).distinct().count();
      double wide = Arrays.stream(cells).map(cell -> cell % columns).distinct().count();
      return Math.log(high / wide);
    }

    void compareMap(JsonNode test, int draws, String what, Comparison comparison) {
      double[] shares = new double[grid.cells()];
      for (int draw = 0; draw < draws; draw++) {
        boolean[] hidden = mask(test.get("target").intValue(), draw).hidden();
        for (int cell = 0; cell < shares.length; cell++) {
          shares[cell] += hidden[cell] ? 1.0 / draws : 0;
        }
      }
      String[] reference = test.get("reference").asText().split("\\.", 3);
      JsonNode map = config.get(reference[2]);
      double errors = test.get("standard_errors").doubleValue();
      for (int cell = 0; cell < shares.length; cell++) {
        double p = map.get(cell / grid.columns()).get(cell % grid.columns()).doubleValue();
        double tolerance = errors * Math.sqrt(Math.max(p * (1 - p), 0.01) * 2 / draws) + 0.0001;
        comparison.within(what + " cell " + cell, Math.abs(shares[cell] - p), tolerance);
      }
    }
  }
}
