package org.dino4j.recipes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How recorded gradients of DINOv2 become updates, as a recipe writes it. */
record Dinov2Optimizer(JsonNode config) {
  void write(ObjectNode optimizer) {
    rule(config.path("optimizer_settings"), optimizer.putObject("rule"));
    rate(optimizer.putObject("learningRate"));
    cosine(config.path("schedules").path("wd"), optimizer.putObject("weightDecay"));
    JsonNode clip = config.path("clip");
    assertThat(clip.path("per").asText()).isEqualTo("submodule");
    optimizer
        .putObject("clip")
        .put("norm", clip.path("max_norm").doubleValue())
        .put("by", "module");
    JsonNode lastLayer = config.path("schedules").path("last_layer_lr");
    groups(
        optimizer,
        config.path("optim").path("layerwise_decay"),
        config.path("optim").path("patch_embed_lr_mult"));
    optimizer
        .put("freezeLastLayer", lastLayer.path("then_zero_before").asText() + " steps")
        .put("freezeLastLayerBy", "zero-rate");
  }

  /** Factors by name and depth, as DINOv2 has them. */
  static void groups(ObjectNode optimizer, JsonNode layerDecay, JsonNode patchEmbedRate) {
    optimizer
        .put("decayRule", "by-name")
        .put("layerDecay", layerDecay.doubleValue())
        .put("patchEmbedRate", patchEmbedRate.doubleValue());
  }

  private static void rule(JsonNode settings, ObjectNode rule) {
    assertThat(settings.path("optimizer").asText()).isEqualTo("adamw");
    assertThat(settings.path("decay").asText()).isEqualTo("decoupled");
    rule.put("type", "adamw")
        .put("beta1", settings.path("betas").path(0).doubleValue())
        .put("beta2", settings.path("betas").path(1).doubleValue())
        .put("epsilon", settings.path("eps").doubleValue());
  }

  private void rate(ObjectNode rate) {
    JsonNode schedule = config.path("schedules").path("lr");
    assertThat(config.path("lr_is_final").booleanValue()).isTrue();
    assertThat(schedule.path("start_warmup_value").doubleValue()).isZero();
    rate.put("base", schedule.path("base_value").doubleValue())
        .put("scaling", "none")
        .put("warmUp", schedule.path("warmup_iters").asText() + " steps")
        .put("to", schedule.path("final_value").doubleValue());
  }

  static void cosine(JsonNode schedule, ObjectNode cosine) {
    assertThat(schedule.path("freeze_iters").intValue()).isZero();
    cosine
        .put("type", "cosine")
        .put("from", schedule.path("base_value").doubleValue())
        .put("to", schedule.path("final_value").doubleValue())
        .put("warmUp", schedule.path("warmup_iters").asText() + " steps")
        .put("startFrom", schedule.path("start_warmup_value").doubleValue());
  }
}
