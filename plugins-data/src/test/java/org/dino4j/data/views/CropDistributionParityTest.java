package org.dino4j.data.views;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;
import org.dino4j.data.option.Range;
import org.dino4j.data.transform.Box;
import org.dino4j.data.transform.Brightness;
import org.dino4j.data.transform.Contrast;
import org.dino4j.data.transform.Hue;
import org.dino4j.data.transform.Saturation;
import org.dino4j.data.transform.Transform;
import org.dino4j.testkit.golden.Acceptance;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;

/** What the samplers of multi-crop draw, by the case's own rule of acceptance. */
final class CropDistributionParityTest {
  private static final Seeds SEEDS = new Seeds(16);

  @GoldenTest("c16_random_resized_crop_distribution")
  void drawsFollowTheReference(GoldenCase golden) {
    JsonNode acceptance = golden.json().path("acceptance");
    int draws = acceptance.path("draws").intValue();
    Map<String, Map<String, double[]>> drawn = new HashMap<>();
    golden.verify(
        comparison -> {
          for (JsonNode test : acceptance.path("tests")) {
            String name = test.path("case").asText();
            JsonNode setting = golden.config().path(name);
            double[] values =
                test.has("p_argument")
                    ? blurs(name, test.path("p_argument").doubleValue(), draws)
                    : drawn
                        .computeIfAbsent(name, key -> draw(setting, draws))
                        .get(test.path("quantity").asText());
            check(comparison, test, values);
          }
        });
  }

  private static void check(Comparison comparison, JsonNode test, double[] values) {
    String what =
        "%s %s %s %s%s"
            .formatted(
                test.path("case").asText(),
                test.path("quantity").asText(),
                test.path("statistic").asText(),
                test.path("probability").asText(),
                test.path("p_argument").asText());
    Acceptance.check(comparison, test, what, values);
  }

  private static Map<String, double[]> draw(JsonNode setting, int draws) {
    return setting.has("ranges") ? jitters(setting.path("ranges"), draws) : crops(setting, draws);
  }

  private static Map<String, double[]> crops(JsonNode setting, int draws) {
    Size image =
        new Size(
            setting.path("image_wh").get(1).intValue(), setting.path("image_wh").get(0).intValue());
    RandomResizedCrop crop =
        new RandomResizedCrop(range(setting.path("scale")), range(setting.path("ratio")));
    Box[] boxes = new Box[draws];
    Arrays.setAll(boxes, i -> crop.draw(image, SEEDS.child(i).generator()));
    return Map.of(
        "area_fraction",
        Arrays.stream(boxes)
            .mapToDouble(b -> (double) b.width() * b.height() / (image.width() * image.height()))
            .toArray(),
        "aspect_w_over_h",
        Arrays.stream(boxes).mapToDouble(b -> (double) b.width() / b.height()).toArray(),
        "relative_top",
        Arrays.stream(boxes)
            .filter(b -> b.height() < image.height())
            .mapToDouble(b -> (double) b.top() / (image.height() - b.height()))
            .toArray(),
        "relative_left",
        Arrays.stream(boxes)
            .filter(b -> b.width() < image.width())
            .mapToDouble(b -> (double) b.left() / (image.width() - b.width()))
            .toArray());
  }

  private static Map<String, double[]> jitters(JsonNode ranges, int draws) {
    ColorJitter jitter =
        new ColorJitter(
            new JitterOptions(
                range(ranges.path("brightness")).high() - 1,
                range(ranges.path("contrast")).high() - 1,
                range(ranges.path("saturation")).high() - 1,
                range(ranges.path("hue")).high(),
                1));
    Map<String, double[]> factors = new HashMap<>();
    for (int i = 0; i < draws; i++) {
      List<Transform> drawn = jitter.draw(SEEDS.child(i).generator());
      for (Transform transform : drawn) {
        factors.computeIfAbsent(name(transform), name -> new double[draws])[i] = factor(transform);
      }
    }
    return factors;
  }

  private static String name(Transform transform) {
    return transform.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "_factor";
  }

  private static double factor(Transform transform) {
    if (transform instanceof Brightness brightness) {
      return brightness.factor();
    }
    if (transform instanceof Contrast contrast) {
      return contrast.factor();
    }
    if (transform instanceof Saturation saturation) {
      return saturation.factor();
    }
    return ((Hue) transform).factor();
  }

  /**
   * 1 for every draw that is blurred; DINOv2's code takes its argument for the probability of no
   * blur.
   */
  private static double[] blurs(String name, double argument, int draws) {
    BlurOptions.Semantics semantics =
        name.startsWith("dinov2_") ? BlurOptions.Semantics.RELEASED : BlurOptions.Semantics.BYOL;
    Blur blur = new Blur(new BlurOptions(List.of(0.1, 2.0), BlurOptions.Kind.BOX, 9, semantics));
    double[] happened = new double[draws];
    Arrays.setAll(happened, i -> blur.happens(argument, SEEDS.child(i)) ? 1 : 0);
    return happened;
  }

  private static Range range(JsonNode ends) {
    return new Range(ends.get(0).doubleValue(), ends.get(1).doubleValue());
  }
}
