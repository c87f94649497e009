package org.dino4j.recipes.method;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.method.Method;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.recipes.binding.Binder;
import org.dino4j.recipes.binding.Faults;
import org.dino4j.recipes.plugin.Catalog;
import org.dino4j.recipes.recipe.OptimizerSection;
import org.dino4j.recipes.recipe.ShippedCatalog;

/**
 * The settings of a recorded trajectory, written as a recipe and read as {@code dino4j run} reads
 * one.
 */
record TrajectoryRecipe(Catalog catalog, JsonNode config) {
  /** The sections of a recipe that do not speak of data. */
  @Doc("method and optimizer of a recipe")
  record Sections(@Doc("method") Method method, @Doc("optimizer") OptimizerSection optimizer) {}

  static TrajectoryRecipe of(JsonNode config) {
    return new TrajectoryRecipe(ShippedCatalog.catalog(), config);
  }

  TrainingPlan plan() {
    ObjectNode recipe = object();
    recipe.set("method", method());
    recipe.set("optimizer", optimizer());
    Faults faults = new Faults();
    Object bound =
        new Binder(catalog, Path.of(""), faults)
            .bind(Sections.class, recipe)
            .orElseThrow(() -> new AssertionError(faults.message("trajectory")))
            .value();
    Sections sections = (Sections) bound;
    Setting setting = new Setting(inputs(), timeline(), 1);
    assertThat(sections.method().objections(setting)).isEmpty();
    return new TrainingPlan(
        sections.method(),
        setting,
        sections.optimizer().plan(timeline()),
        new Seeds(0),
        Devices.cpu(1));
  }

  InputSpec inputs() {
    int channels = config.at("/model/in_channels").intValue();
    int globals = config.at("/loss/teacher_crops").intValue();
    int locals = config.at("/loss/student_crops").intValue() - globals;
    return new InputSpec(
        List.of(
            views("global", globals, config.path("global_size").intValue(), channels),
            views("local", locals, config.path("local_size").intValue(), channels)));
  }

  private static ViewSpec views(String name, int count, int side, int channels) {
    return new ViewSpec(name, count, Size.square(side), channels, ViewSpec.PixelFormat.FLOAT32);
  }

  Timeline timeline() {
    return new Timeline(
        config.path("batch").intValue(),
        config.at("/schedules/lr/niter_per_ep").longValue(),
        config.path("steps").longValue());
  }

  private ObjectNode method() {
    ObjectNode method = object("self-distillation");
    method.set("backbone", backbone());
    method.set("head", head());
    method.putArray("losses").addObject().set("loss", loss());
    method.set("teacherMomentum", cosine(config.at("/schedules/momentum")));
    ObjectNode normalize = method.putObject("normalize");
    for (int i = 0; i < config.at("/model/in_channels").intValue(); i++) {
      normalize.withArray("mean").add(0);
      normalize.withArray("std").add(1);
    }
    return method;
  }

  private ObjectNode backbone() {
    JsonNode model = config.path("model");
    double width = model.path("embed_dim").doubleValue();
    return object("vit")
        .put("width", model.path("embed_dim").intValue())
        .put("depth", model.path("depth").intValue())
        .put("heads", model.path("num_heads").intValue())
        // Half a unit more, against a product that is rounded down.
        .put("mlpRatio", (model.path("ffn_hidden_features").intValue() + 0.5) / width)
        .put("patchSize", model.path("patch_size").intValue())
        .put("imageSize", model.path("image_size").intValue())
        .put("channels", model.path("in_channels").intValue())
        .put("qkvBias", model.path("qkv_bias").booleanValue())
        .put("layerNormEps", model.path("layernorm_eps").doubleValue())
        .put("dropPath", config.path("drop_path_rate").doubleValue());
  }

  private ObjectNode head() {
    JsonNode model = config.path("head_model");
    return object("dino-mlp")
        .put("outputs", model.path("out_dim").intValue())
        .put("hiddenDim", model.path("hidden_dim").intValue())
        .put("bottleneck", model.path("bottleneck_dim").intValue())
        .put("layers", model.path("nlayers").intValue())
        .put("batchNorm", model.path("use_bn").booleanValue())
        .put("normLastLayer", !model.path("weight_g_trainable").booleanValue());
  }

  private ObjectNode loss() {
    JsonNode loss = config.path("loss");
    JsonNode temperature = loss.path("teacher_temp");
    ObjectNode result =
        object("dino")
            .put("studentTemperature", loss.path("student_temp").doubleValue())
            .put("centerMomentum", loss.path("center_momentum").doubleValue());
    result.set(
        "teacherTemperature",
        object("warm-up")
            .put("from", temperature.path("warmup").doubleValue())
            .put("to", temperature.path("final").doubleValue())
            .put("over", epochs(temperature.path("warmup_epochs")))
            .put("by", temperature.path("indexed_by").asText()));
    return result;
  }

  private ObjectNode optimizer() {
    JsonNode rate = config.at("/schedules/lr");
    assertThat(rate.path("start_warmup_value").doubleValue()).isZero();
    ObjectNode optimizer = object();
    optimizer.set("rule", rule());
    optimizer
        .putObject("learningRate")
        .put("base", rate.path("base_value").doubleValue())
        .put("scaling", "none")
        .put("warmUp", epochs(rate.path("warmup_epochs")))
        .put("to", rate.path("final_value").doubleValue());
    optimizer.set("weightDecay", cosine(config.at("/schedules/wd")));
    JsonNode clip = config.path("clip");
    assertThat(clip.path("per").asText()).isEqualTo("parameter");
    optimizer.put(
        "clip", clip.path("enabled").booleanValue() ? clip.path("max_norm").doubleValue() : 0);
    optimizer.put("freezeLastLayer", epochs(config.at("/freeze_last_layer/while_epoch_below")));
    return optimizer;
  }

  private ObjectNode rule() {
    JsonNode settings = config.path("optimizer_settings");
    String name = settings.path("optimizer").asText();
    ObjectNode rule = object(name);
    return switch (name) {
      case "adamw" ->
          rule.put("beta1", settings.at("/betas/0").doubleValue())
              .put("beta2", settings.at("/betas/1").doubleValue())
              .put("epsilon", settings.path("eps").doubleValue());
      case "lars" ->
          rule.put("momentum", settings.path("momentum").doubleValue())
              .put("trustCoefficient", settings.path("trust_coefficient").doubleValue());
      default ->
          rule.put("momentum", settings.path("momentum").doubleValue())
              .put("nesterov", settings.path("nesterov").booleanValue());
    };
  }

  private ObjectNode cosine(JsonNode args) {
    return object("cosine")
        .put("from", args.path("base_value").doubleValue())
        .put("to", args.path("final_value").doubleValue())
        .put("warmUp", epochs(args.path("warmup_epochs")))
        .put("startFrom", args.path("start_warmup_value").doubleValue());
  }

  private static String epochs(JsonNode count) {
    return count.asText() + " epochs";
  }

  private static ObjectNode object(String type) {
    return object().put("type", type);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
