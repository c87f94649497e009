package org.dino4j.evaluations.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Backend;
import org.dino4j.evaluations.linear.Pca;
import org.dino4j.evaluations.rows.Rows;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;

/** A component is compared up to its sign, and what hangs on it by the same sign. */
final class PatchPcaParityTest {
  private final Backend backend = InstalledParts.backend();

  @GoldenTest("c19_pca")
  void findsTheColoursOfTheReference(GoldenCase golden) {
    golden.verify(
        comparison ->
            golden.runs().forEach(run -> new Run(golden, run, comparison).compare(backend)));
  }

  private record Run(GoldenCase golden, JsonNode run, Comparison comparison) {
    void compare(Backend backend) {
      Grid grid = new Grid(run.path("h").asInt(), run.path("w").asInt());
      Rows patches = patches(grid);
      compareFirst(Pca.of(backend, patches, run.path("first_components").asInt()));
      PatchPca found = PatchPca.of(backend, patches, grid, options());
      int images = run.path("images").size();
      compare("first_score", found.score(), images, grid.cells());
      float[] foreground = new float[found.foreground().length];
      int count = 0;
      for (int i = 0; i < foreground.length; i++) {
        foreground[i] = found.foreground()[i] ? 1 : 0;
        count += found.foreground()[i] ? 1 : 0;
      }
      compare("foreground", foreground, images, grid.cells());
      comparison.within(
          run.path("name").asText() + " foreground_count",
          Math.abs(count - run.path("outputs").path("foreground_count").asInt()),
          0);
      compareSecond(found, images, grid);
    }

    private void compareFirst(Pca first) {
      compare("first_mean", first.mean(), first.mean().length);
      compareComponents("first_components", first.components());
      compare("first_variances", first.variances(), first.variances().length);
      float[] ratios = new float[first.variances().length];
      for (int i = 0; i < ratios.length; i++) {
        ratios[i] = (float) first.share(i);
      }
      compare("first_variance_ratios", ratios, ratios.length);
    }

    private void compareSecond(PatchPca found, int images, Grid grid) {
      Pca second = found.second().orElseThrow();
      compare("second_mean", second.mean(), second.mean().length);
      float[] signs = compareComponents("second_components", second.components());
      compare("second_variances", second.variances(), second.variances().length);
      float[] scores = found.scores().values().clone();
      float[] rgb = found.rgb().values().clone();
      for (int i = 0; i < scores.length; i++) {
        float sign = signs[i % signs.length];
        scores[i] *= sign;
        boolean turned = sign < 0 && found.foreground()[i / signs.length];
        rgb[i] = turned ? 1 - rgb[i] : rgb[i];
      }
      compare("second_scores", scores, images, grid.cells(), signs.length);
      compare("rgb", rgb, images, grid.cells(), signs.length);
    }

    /** The patches of the pictures that the run takes together. */
    private Rows patches(Grid grid) {
      FloatArray all = golden.floats(golden.inputs().path("patch_features").asText());
      int[] rows =
          StreamSupport.stream(run.path("images").spliterator(), false)
              .mapToInt(JsonNode::asInt)
              .flatMap(image -> IntStream.range(image * grid.cells(), (image + 1) * grid.cells()))
              .toArray();
      return Rows.of(Math.toIntExact(all.shape()[2]), all.values()).only(rows);
    }

    private PcaOptions options() {
      JsonNode foreground = run.path("foreground");
      return new PcaOptions(
          PcaOptions.Over.ALL_PICTURES,
          foreground.path("score").asText().equals("min_max")
              ? PcaOptions.Value.MIN_MAX
              : PcaOptions.Value.SCORE,
          foreground.path("threshold").asDouble(),
          run.path("min_max_over").asText().equals("each image")
              ? PcaOptions.Over.EACH_PICTURE
              : PcaOptions.Over.ALL_PICTURES);
    }

    private void compare(String role, float[] values, long... shape) {
      comparison.array(name(role), FloatArray.of(values, shape));
    }

    private String name(String role) {
      return run.path("outputs").path(role).asText();
    }

    /** Turns each row the way that the recorded one has; the signs that it took. */
    private float[] compareComponents(String role, Rows found) {
      Rows recorded = Rows.of(found.width(), golden.floats(name(role)).values());
      float[] signs = new float[found.count()];
      float[] turned = found.values().clone();
      for (int row = 0; row < signs.length; row++) {
        double product = 0;
        for (int i = 0; i < found.width(); i++) {
          product += (double) found.at(row, i) * recorded.at(row, i);
        }
        signs[row] = product < 0 ? -1 : 1;
        for (int i = 0; i < found.width(); i++) {
          turned[row * found.width() + i] *= signs[row];
        }
      }
      compare(role, turned, found.count(), found.width());
      return signs;
    }
  }
}
