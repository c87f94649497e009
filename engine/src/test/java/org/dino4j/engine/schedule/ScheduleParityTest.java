package org.dino4j.engine.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;

final class ScheduleParityTest {
  /** What the cases' README allows for values of schedules in float64. */
  private static final double RELATIVE = 1e-12;

  @GoldenTest("c04_dino_schedules")
  void cosineSchedulesAreThoseOfTheReference(GoldenCase golden) {
    golden.verify(
        comparison ->
            golden.config().path("schedules").forEach(run -> compare(golden, comparison, run)));
  }

  private static void compare(GoldenCase golden, Comparison comparison, JsonNode run) {
    double[] values = values(run.path("args"), run.path("length").intValue());
    JsonNode exact = golden.json().at("/" + run.path("float64_values").asText().replace('.', '/'));
    double[] expected =
        StreamSupport.stream(exact.spliterator(), false)
            .mapToDouble(JsonNode::doubleValue)
            .toArray();
    String array = run.path("array").asText();
    comparison.values(run.path("float64_values").asText(), expected, values, RELATIVE);
    comparison.array(array, values, values.length);
  }

  private static double[] values(JsonNode args, int length) {
    int stepsPerEpoch = args.path("niter_per_ep").intValue();
    Timeline timeline =
        new Timeline(1, stepsPerEpoch, (long) stepsPerEpoch * args.path("epochs").intValue());
    Schedule schedule =
        new CosineSchedule(
            args.path("base_value").doubleValue(),
            args.path("final_value").doubleValue(),
            new Length(args.path("warmup_epochs").doubleValue(), Length.Unit.EPOCHS),
            args.path("start_warmup_value").doubleValue());
    return LongStream.range(0, length).mapToDouble(step -> schedule.at(step, timeline)).toArray();
  }
}
