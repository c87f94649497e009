package org.dino4j.recipes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.view.InputSpec;
import org.dino4j.testkit.golden.GoldenCase;

/** The recorded batches of a trajectory of DINOv2, as a session takes them. */
record Dinov2Steps(GoldenCase golden) {
  int count() {
    return golden.config().path("inputs").size();
  }

  TrainingPlan plan(Dinov2Recipe recipe) {
    TrajectoryRecipe bound = recipe.bound();
    Setting setting =
        new Setting(
            new InputSpec(List.of(global(0).spec("global"), local(0).spec("local"))),
            timeline(),
            1);
    return new TrainingPlan(
        bound.method(),
        setting,
        bound.optimizer().plan(timeline(), bound.method()),
        new Seeds(0),
        Devices.cpu(1));
  }

  /** Schedules are longer than what is recorded of them. */
  private Timeline timeline() {
    JsonNode schedules = golden.config().path("schedules");
    int total = schedules.path("lr").path("total_iters").intValue();
    for (String other : new String[] {"wd", "momentum", "last_layer_lr"}) {
      assertThat(schedules.path(other).path("total_iters").intValue()).as(other).isEqualTo(total);
    }
    return new Timeline(golden.config().path("batch").intValue(), total, total);
  }

  Batch batch(int step) {
    Batch plain = new Batch(List.of(global(step).pixels(), local(step).pixels()), List.of());
    return new Batch(
        plain.views(), plain.ids(), plain.labels(), plain.targets(), Optional.of(masks(step)));
  }

  private Views global(int step) {
    return views(step, "global_crops");
  }

  private Views local(int step) {
    return views(step, "local_crops");
  }

  /** Recorded as [crops * batch, channels, height, width]. */
  private Views views(int step, String role) {
    assertThat(golden.config().path("row_order").asText()).isEqualTo("crop_major");
    FloatArray rows = golden.floats(input(step, role));
    long[] shape = rows.shape();
    long crops = golden.config().path(role).longValue();
    return new Views(
        new FloatArray(
            new long[] {crops, shape[0] / crops, shape[1], shape[2], shape[3]}, rows.values()));
  }

  private Masks masks(int step) {
    int[] recorded = golden.array(input(step, "masks")).ints();
    JsonNode model = golden.config().path("model");
    Views global = global(step);
    long patch = model.path("patch_size").longValue();
    long[] shape = global.crops().shape();
    Grid grid = new Grid(Math.toIntExact(shape[3] / patch), Math.toIntExact(shape[4] / patch));
    boolean[] hidden = new boolean[recorded.length];
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = recorded[i] != 0;
    }
    return new Masks(grid, recorded.length / grid.cells(), hidden);
  }

  private String input(int step, String role) {
    return golden.config().path("inputs").path(step).path(role).asText();
  }
}
