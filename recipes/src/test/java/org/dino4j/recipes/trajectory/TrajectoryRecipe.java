package org.dino4j.recipes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.dino4j.api.method.Method;
import org.dino4j.engine.binding.Binder;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.PluginFinder;
import org.dino4j.engine.recipe.OptimizerSection;

/**
 * The settings of a recorded trajectory, written as a recipe writes them and bound by the same
 * binder.
 */
public record TrajectoryRecipe(Method method, OptimizerSection optimizer) {
  /** Binds the settings of a case. */
  static TrajectoryRecipe of(JsonNode config) {
    ObjectNode recipe = JsonNodeFactory.instance.objectNode();
    method(config, recipe.putObject("method"));
    optimizer(config, recipe.putObject("optimizer"));
    return bound(recipe);
  }

  /** Binds a recipe that holds no more than this. */
  static TrajectoryRecipe bound(ObjectNode recipe) {
    Home home = new Home(Path.of("."));
    PluginFinder finder = new PluginFinder(TrajectoryRecipe.class.getClassLoader());
    Faults faults = new Faults();
    Binder binder = new Binder(new Catalog(() -> finder.find(home)), Path.of("."), faults);
    var bound = binder.bind(TrajectoryRecipe.class, recipe);
    faults.refuse(Path.of("trajectory"));
    return (TrajectoryRecipe) bound.orElseThrow().value();
  }

  private static void method(JsonNode config, ObjectNode method) {
    method.put("type", "self-distillation");
    backbone(config, method.putObject("backbone"));
    head(config.path("head_model"), method.putObject("head"));
    ObjectNode weighted = method.putArray("losses").addObject();
    loss(config.path("loss"), weighted.put("weight", 1).putObject("loss"));
    cosine(config.path("schedules").path("momentum"), method.putObject("teacherMomentum"));
    ObjectNode normalize = method.putObject("normalize");
    var mean = normalize.putArray("mean");
    var std = normalize.putArray("std");
    for (int i = 0; i < config.path("model").path("in_channels").intValue(); i++) {
      mean.add(0);
      std.add(1);
    }
  }

  private static void backbone(JsonNode config, ObjectNode backbone) {
    JsonNode model = config.path("model");
    assertThat(model.path("kind").asText()).isEqualTo("dino_v1_vit");
    backbone
        .put("type", "vit")
        .put("imageSize", model.path("image_size").intValue())
        .put("patchSize", model.path("patch_size").intValue())
        .put("channels", model.path("in_channels").intValue())
        .put("width", model.path("embed_dim").intValue())
        .put("depth", model.path("depth").intValue())
        .put("heads", model.path("num_heads").intValue())
        .put(
            "mlpRatio",
            // Half a unit more: the product is rounded down.
            (model.path("ffn_hidden_features").intValue() + 0.5)
                / model.path("embed_dim").doubleValue())
        .put("qkvBias", model.path("qkv_bias").booleanValue())
        .put("layerNormEps", model.path("layernorm_eps").doubleValue())
        .put("dropPath", config.path("drop_path_rate").doubleValue());
  }

  private static void head(JsonNode model, ObjectNode head) {
    assertThat(model.path("kind").asText()).isEqualTo("dino_head");
    assertThat(model.path("version").intValue()).isEqualTo(1);
    head.put("type", "dino-mlp")
        .put("outputs", model.path("out_dim").intValue())
        .put("hiddenDim", model.path("hidden_dim").intValue())
        .put("bottleneck", model.path("bottleneck_dim").intValue())
        .put("layers", model.path("nlayers").intValue())
        .put("batchNorm", model.path("use_bn").booleanValue())
        .put("normLastLayer", !model.path("weight_g_trainable").booleanValue());
  }

  private static void loss(JsonNode settings, ObjectNode loss) {
    JsonNode temperature = settings.path("teacher_temp");
    assertThat(settings.path("initial_center").doubleValue()).isZero();
    assertThat(temperature.path("indexed_by").asText()).isEqualTo("epoch");
    loss.put("type", "dino")
        .put("studentTemperature", settings.path("student_temp").doubleValue())
        .put("centerMomentum", settings.path("center_momentum").doubleValue())
        .putObject("teacherTemperature")
        .put("type", "warm-up")
        .put("from", temperature.path("warmup").doubleValue())
        .put("to", temperature.path("final").doubleValue())
        .put("over", epochs(temperature.path("warmup_epochs")))
        .put("by", "epoch");
  }

  private static void optimizer(JsonNode config, ObjectNode optimizer) {
    rule(config.path("optimizer_settings"), optimizer.putObject("rule"));
    JsonNode rate = config.path("schedules").path("lr");
    assertThat(rate.path("start_warmup_value").doubleValue()).isZero();
    optimizer
        .putObject("learningRate")
        .put("base", rate.path("base_value").doubleValue())
        .put("scaling", "none")
        .put("warmUp", epochs(rate.path("warmup_epochs")))
        .put("to", rate.path("final_value").doubleValue());
    cosine(config.path("schedules").path("wd"), optimizer.putObject("weightDecay"));
    JsonNode clip = config.path("clip");
    assertThat(clip.path("per").asText()).isEqualTo("parameter");
    double norm = clip.path("enabled").booleanValue() ? clip.path("max_norm").doubleValue() : 0;
    optimizer.putObject("clip").put("norm", norm).put("by", "tensor");
    optimizer.put(
        "freezeLastLayer", epochs(config.path("freeze_last_layer").path("while_epoch_below")));
  }

  private static void rule(JsonNode settings, ObjectNode rule) {
    String name = settings.path("optimizer").asText();
    rule.put("type", name);
    switch (name) {
      case "adamw" ->
          rule.put("beta1", settings.path("betas").path(0).doubleValue())
              .put("beta2", settings.path("betas").path(1).doubleValue())
              .put("epsilon", settings.path("eps").doubleValue());
      case "sgd" ->
          rule.put("momentum", settings.path("momentum").doubleValue())
              .put("nesterov", settings.path("nesterov").booleanValue());
      case "lars" ->
          rule.put("momentum", settings.path("momentum").doubleValue())
              .put("trustCoefficient", settings.path("trust_coefficient").doubleValue());
      default -> throw new IllegalArgumentException("an optimizer that is new: " + name);
    }
  }

  private static void cosine(JsonNode schedule, ObjectNode cosine) {
    cosine
        .put("type", "cosine")
        .put("from", schedule.path("base_value").doubleValue())
        .put("to", schedule.path("final_value").doubleValue())
        .put("warmUp", epochs(schedule.path("warmup_epochs")))
        .put("startFrom", schedule.path("start_warmup_value").doubleValue());
  }

  private static String epochs(JsonNode number) {
    return number.asText() + " epochs";
  }
}
