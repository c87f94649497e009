package org.dino4j.recipes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The settings of a recorded trajectory of DINOv2, written as a recipe writes them.
 *
 * @param config of the case
 * @param pairs how the loss on class tokens is given: {@code all} for one loss, or {@code local}
 *     and {@code global}, for a loss each
 */
record Dinov2Recipe(JsonNode config, String... pairs) {
  /** Bound by the binder of recipes. */
  TrajectoryRecipe bound() {
    ObjectNode recipe = JsonNodeFactory.instance.objectNode();
    method(recipe.putObject("method"));
    new Dinov2Optimizer(config).write(recipe.putObject("optimizer"));
    return TrajectoryRecipe.bound(recipe);
  }

  private void method(ObjectNode method) {
    method.put("type", "self-distillation");
    Dinov2Network.backbone(config.path("model"), method.putObject("backbone"));
    Dinov2Network.head(config.path("head_models").path(Names.CLASS_HEAD), method.putObject("head"));
    ArrayNode losses = method.putArray("losses");
    for (String half : pairs) {
      dino(half, losses.addObject());
    }
    patches(method.putObject("patches"));
    koleo(method.putArray("featureLosses"));
    Dinov2Optimizer.cosine(
        config.path("schedules").path("momentum"), method.putObject("teacherMomentum"));
    ObjectNode normalize = method.putObject("normalize");
    ArrayNode mean = normalize.putArray("mean");
    ArrayNode std = normalize.putArray("std");
    for (int i = 0; i < config.path("model").path("in_channels").intValue(); i++) {
      mean.add(0);
      std.add(1);
    }
  }

  private void dino(String half, ObjectNode weighted) {
    weighted.put("weight", weight(half)).put("name", half);
    ObjectNode loss = weighted.putObject("loss").put("type", "dino").put("pairs", half);
    rows(loss);
  }

  /** The reference divides sums over pairs; ours are means over them. */
  private double weight(String half) {
    JsonNode losses = config.path("losses");
    JsonNode global = losses.path("dino_global_crops_loss");
    JsonNode local = losses.path("dino_local_crops_loss");
    assertThat(local.path("denominator")).isEqualTo(global.path("denominator"));
    assertThat(local.path("weight_in_total")).isEqualTo(global.path("weight_in_total"));
    JsonNode one = half.equals("local") ? local : global;
    return one.path("weight_in_total").doubleValue()
        * pairs(half)
        / one.path("denominator").doubleValue();
  }

  /** How many pairs of views a mean is over. */
  int pairs(String half) {
    int global = config.path("global_crops").intValue();
    int local = config.path("local_crops").intValue();
    return switch (half) {
      case "local" -> global * local;
      case "global" -> global * (global - 1);
      default -> global * (global - 1 + local);
    };
  }

  /** The value that the reference shows of a half of the loss. */
  double shown(String half, double mean) {
    String loss = "dino_" + half + "_crops_loss";
    return mean * pairs(half) / config.path("losses").path(loss).path("denominator").doubleValue();
  }

  private void patches(ObjectNode patches) {
    // The masks are recorded; these say only that as many as there are fit.
    ObjectNode masks = patches.putObject("masks").put("type", "random").put("images", 1);
    masks.putArray("ratio").add(1).add(1);
    String head = config.path("head_for_patches").asText();
    if (!head.equals(Names.CLASS_HEAD)) {
      Dinov2Network.head(config.path("head_models").path(head), patches.putObject("head"));
    }
    JsonNode ibot = config.path("losses").path("ibot_loss");
    assertThat(ibot.path("value").asText()).isEqualTo("masked patch loss / 2");
    ObjectNode weighted = patches.putArray("losses").addObject();
    weighted.put("weight", ibot.path("weight_in_total").doubleValue() / 2);
    rows(weighted.putObject("loss").put("type", "ibot"));
  }

  private void koleo(ArrayNode losses) {
    JsonNode koleo = config.path("koleo");
    if (koleo.path("enabled").booleanValue()) {
      double inTotal =
          config.path("losses").path("koleo_loss").path("weight_in_total").doubleValue();
      ObjectNode weighted = losses.addObject();
      weighted.put("weight", koleo.path("weight").doubleValue() * inTotal / 2);
      weighted.putObject("loss").put("type", "koleo");
    }
  }

  /** What the losses on class tokens and on patches have in common. */
  private void rows(ObjectNode loss) {
    loss.put("studentTemperature", config.path("student_temp").doubleValue());
    assertThat(config.path("initial_center").doubleValue()).isZero();
    if (config.path("centering").asText().equals("centering")) {
      loss.put("centering", "center")
          .put("centerMomentum", config.path("center_momentum").doubleValue());
    } else {
      assertThat(config.path("centering").asText()).isEqualTo("sinkhorn_knopp");
      loss.put("centering", "sinkhorn-knopp")
          .put("sinkhornIterations", config.path("sinkhorn_iterations").intValue());
    }
    JsonNode temperature = config.path("schedules").path("teacher_temp");
    assertThat(temperature.path("base_value")).isEqualTo(temperature.path("final_value"));
    loss.putObject("teacherTemperature")
        .put("type", "warm-up")
        .put("from", temperature.path("start_warmup_value").doubleValue())
        .put("to", temperature.path("base_value").doubleValue())
        .put("over", temperature.path("warmup_iters").asText() + " steps")
        .put("by", "step");
  }
}
