package org.dino4j.recipes.trajectory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.testkit.golden.GoldenCase;

/**
 * A recorded list of parameters, and a run that trains just these. Sizes are not recorded, and do
 * not matter: what a network is built of follows from the names.
 *
 * @param entry of the case's list of models
 */
record ListedModel(GoldenCase golden, JsonNode entry) {
  private static final int PATCH = 4;
  private static final int SIDE = 8;
  private static final int WIDTH = 8;

  String name() {
    return entry.path("name").asText();
  }

  JsonNode multipliers() {
    return at("multipliers");
  }

  /** What is updated alike; missing where nothing is recorded of it. */
  JsonNode fused() {
    return entry.path("fused_groups").isNull() ? golden.json().path("") : at("fused_groups");
  }

  private JsonNode at(String reference) {
    return golden.json().at("/" + entry.path(reference).asText().replace('.', '/'));
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>();
    multipliers().fieldNames().forEachRemaining(names::add);
    return names;
  }

  double tolerance() {
    return golden.config().path("rules").path("relative_tolerance").doubleValue();
  }

  /** Where its parameters lie in the run. */
  String path() {
    return isBackbone() ? "student.backbone." : "student.head.";
  }

  private boolean isBackbone() {
    return entry.path("num_blocks").intValue() > 0;
  }

  TrainingPlan plan() {
    Timeline timeline = new Timeline(2, 1, 2);
    TrajectoryRecipe recipe = TrajectoryRecipe.bound(recipe());
    ViewSpec views = new ViewSpec("global", 2, Size.square(SIDE), 3, ViewSpec.PixelFormat.FLOAT32);
    return new TrainingPlan(
        recipe.method(),
        new Setting(new InputSpec(List.of(views)), timeline, 1),
        recipe.optimizer().plan(timeline, recipe.method()),
        new Seeds(0),
        Devices.cpu(1));
  }

  private ObjectNode recipe() {
    ObjectNode recipe = JsonNodeFactory.instance.objectNode();
    ObjectNode method = recipe.putObject("method").put("type", "self-distillation");
    backbone(method.putObject("backbone"));
    head(method.putObject("head"));
    method.putArray("losses").addObject().putObject("loss").put("type", "dino");
    ObjectNode optimizer = recipe.putObject("optimizer");
    optimizer.putObject("learningRate").put("base", 1);
    optimizer.put("freezeLastLayer", "1 steps").put("freezeLastLayerBy", "zero-rate");
    Dinov2Optimizer.groups(
        optimizer, entry.path("layerwise_decay"), entry.path("patch_embed_lr_mult"));
    return recipe;
  }

  private void backbone(ObjectNode backbone) {
    backbone
        .put("type", "vit")
        .put("imageSize", SIDE)
        .put("patchSize", PATCH)
        .put("width", WIDTH)
        .put("depth", isBackbone() ? entry.path("num_blocks").intValue() : 1)
        .put("heads", 1);
    if (!isBackbone()) {
      return;
    }
    backbone
        .put("blockChunks", Dinov2Network.chunks(entry.path("block_prefixes")))
        .put("registers", any("register_tokens") ? 1 : 0)
        .put("maskToken", any("mask_token"))
        .put("qkvBias", any("attn.qkv.bias"))
        .put("projBias", any("attn.proj.bias"))
        .put("ffnBias", any("mlp.fc1.bias") || any("mlp.w12.bias"))
        .put("feedForward", any("mlp.w12.weight") ? "swiglu" : "mlp");
    if (any("ls1.gamma")) {
      backbone.put("layerScale", 1e-5);
    }
  }

  private void head(ObjectNode head) {
    head.put("type", "dino-mlp")
        .put("outputs", WIDTH)
        .put("hiddenDim", WIDTH)
        .put("bottleneck", WIDTH)
        .put("normLastLayer", false);
    if (!isBackbone()) {
      long layers =
          names().stream().filter(name -> name.matches("mlp(\\.[0-9]+)?\\.weight")).count();
      head.put("layers", layers)
          .put("mlpBias", names().stream().anyMatch(name -> name.matches("mlp\\..*bias")));
    }
  }

  private boolean any(String end) {
    return names().stream().anyMatch(name -> name.endsWith(end));
  }
}
