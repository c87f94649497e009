package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.RECIPE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;

/** Healthy recipes with one value that no run could keep to: sizes, bounds, idle fields. */
final class Settings {
  private static final String HUGE = "2147483647";

  private Settings() {}

  static Stream<BadInput> all() {
    return Stream.of(sizes(), bounds(), words()).flatMap(rows -> rows);
  }

  /** Sizes are products in long arithmetic, told before anything is made. */
  private static Stream<BadInput> sizes() {
    return Stream.of(
        set("method.head.hiddenDim", HUGE, "$.method.head", "one array holds at most", "hiddenDim"),
        set("method.head.outputs", HUGE, "$.method.head", "prototypes: outputs (2147483647) x"),
        set("method.head.outputs", "200000000", "$.method", "GB", "Make outputs"),
        set("method.backbone.width", "2000000000", "$.method.backbone", "patch embedding: width"),
        set("method.backbone.depth", HUGE, "$.method.backbone", "depth must be at most 1000"),
        set("method.backbone.imageSize", "2147483640", "$.method.backbone", "imageSize"),
        set("data.views.global.size", "1000000", "$.data.views", "global.size (1000000) makes"),
        set("data.views.local.size", HUGE, "$.data.views", "local.size (2147483647) makes"),
        set("data.views.global.count", HUGE, "$.data.views.global", "count must be at most 1000"),
        set("data.views.local.count", HUGE, "$.data.views.local", "count must be at most 1000"),
        set(
            "train.length",
            "\"99999999999999999999 steps\"",
            "$.train.length",
            "at most 1000000000000"),
        set("train.batch", HUGE, "$.train.batch", "A batch of 2147483647 needs"),
        set("evaluate[0].views.size", HUGE, "$.evaluate[0].views", "size (2147483647)"));
  }

  /** Numbers outside of what they can mean. */
  private static Stream<BadInput> bounds() {
    String temperature = "method.losses[0].loss.teacherTemperature";
    return Stream.of(
        set("method.teacherMomentum", "2", "$.method", "teacherMomentum must lie in 0..1"),
        set("method.teacherMomentum", "-1", "$.method", "found -1 at step 0"),
        set(
            "method.teacherMomentum",
            "{\"type\":\"cosine\",\"from\":0.9,\"to\":1.5}",
            "$.method",
            "teacherMomentum must lie in 0..1 at every step"),
        set(temperature, "0", "$.method.losses[0].loss", "teacherTemperature must be above 0"),
        set(temperature, "-0.1", "$.method.losses[0].loss", "found -0.1 at step 0"),
        set(
            "method.losses[0].loss.studentTemperature",
            "-0.1",
            "$.method.losses[0].loss",
            "studentTemperature must be above 0"),
        set("method.losses[0].weight", "-1", "$.method.losses[0]", "must not be negative"),
        set("optimizer.weightDecay", "-0.1", "$.optimizer.weightDecay", "at least 0"),
        set("optimizer.learningRate.base", "-1", "$.optimizer.learningRate", "above 0"),
        set("optimizer.clip", "-1", "$.optimizer.clip", "must not be negative"));
  }

  /** Words that clash with a grammar, or that only a shell knows, or that do nothing. */
  private static Stream<BadInput> words() {
    return Stream.of(
        set("evaluate[0].name", "\"a@b\"", "$.evaluate[0]", "must not hold '@'"),
        set("method.backbone.size", "tiny", "$.method.backbone", "size has no effect beside"),
        set("data.train.path", "~/pictures", "$.data.train.path", "only a shell knows"),
        archives("a-{0..99}{0..99}{0..99}{0..99}{0..99}.tar", "stands for 10000000000 archives"),
        archives("a-{0..1000000}.tar", "stands for 1000001 archives", "at most 1000000 are read"),
        manyUnknownFields());
  }

  private static BadInput archives(String path, String... says) {
    return new BadInput(
        Kind.ARCHIVE,
        path,
        desk -> desk.pictures().trainOn("{\"type\":\"tar\",\"path\":\"%s\"}".formatted(path)),
        List.of("validate", "{here}/small.json"),
        Refusal.Kind.DATA,
        List.of(says));
  }

  private static BadInput manyUnknownFields() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      fields.append("\"unknown").append(i).append("\":0,");
    }
    return BadInput.of(
            Kind.RECIPE,
            "a recipe with 200,000 unknown fields",
            desk ->
                desk.file(
                    Desk.RECIPE, ("{" + fields + "\"seed\":0}").getBytes(StandardCharsets.UTF_8)),
            "validate {here}/small.json --without-data")
        .refused(RECIPE, "$.unknown0", "and 199");
  }

  private static BadInput set(String field, String value, String... says) {
    List<String> words =
        List.of("validate", "{here}/small.json", "--set", "%s=%s".formatted(field, value));
    return new BadInput(
        Kind.RECIPE,
        "%s=%s".formatted(field, value),
        desk -> desk.pictures().recipe(),
        words,
        Refusal.Kind.RECIPE,
        List.of(says));
  }
}
