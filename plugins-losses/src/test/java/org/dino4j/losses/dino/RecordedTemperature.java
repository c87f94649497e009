package org.dino4j.losses.dino;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;

/**
 * The teacher's temperature as a case describes it: by epoch, rising evenly, end included, then
 * constant.
 */
record RecordedTemperature(double[] byEpoch, int[] epochOfStep) implements Schedule {
  static RecordedTemperature of(JsonNode config, JsonNode runs) {
    JsonNode rule = config.get("teacher_temp_schedule");
    assertThat(rule.get("indexed_by").asText()).isEqualTo("epoch");
    double from = config.get("warmup_teacher_temp").doubleValue();
    double to = config.get("teacher_temp").doubleValue();
    int warmUp = config.get("warmup_teacher_temp_epochs").intValue();
    double[] byEpoch = new double[rule.get("length").intValue()];
    for (int epoch = 0; epoch < byEpoch.length; epoch++) {
      byEpoch[epoch] = epoch < warmUp ? from + (to - from) * epoch / Math.max(warmUp - 1, 1) : to;
    }
    int[] epochs = new int[runs.size()];
    runs.forEach(run -> epochs[run.get("step").intValue()] = run.get("epoch").intValue());
    return new RecordedTemperature(byEpoch, epochs);
  }

  @Override
  public double at(long step, Timeline timeline) {
    return byEpoch[epochOfStep[(int) step]];
  }
}
