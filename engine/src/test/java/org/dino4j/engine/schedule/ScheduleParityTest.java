package org.dino4j.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

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

  @GoldenTest("c08_dinov2_schedules")
  void schedulesAreThoseOfDinov2(GoldenCase golden) {
    assertThat(golden.config().path("float64_relative_tolerance").doubleValue())
        .isEqualTo(RELATIVE);
    golden.verify(
        comparison ->
            golden.config().path("schedules").forEach(run -> compare(golden, comparison, run)));
  }

  private static void compare(GoldenCase golden, Comparison comparison, JsonNode run) {
    int length = run.path("length").intValue();
    JsonNode args = run.path("args");
    double[] values = args.has("niter_per_ep") ? byEpoch(args, length) : byStep(args, length);
    JsonNode exact = golden.json().at("/" + run.path("float64_values").asText().replace('.', '/'));
    double[] expected =
        StreamSupport.stream(exact.spliterator(), false)
            .mapToDouble(JsonNode::doubleValue)
            .toArray();
    String array = run.path("array").asText();
    comparison.values(run.path("float64_values").asText(), expected, values, RELATIVE);
    comparison.array(array, values, values.length);
  }

  private static double[] byEpoch(JsonNode args, int length) {
    int stepsPerEpoch = args.path("niter_per_ep").intValue();
    Timeline timeline =
        new Timeline(1, stepsPerEpoch, (long) stepsPerEpoch * args.path("epochs").intValue());
    Schedule schedule =
        new CosineSchedule(
            args.path("base_value").doubleValue(),
            args.path("final_value").doubleValue(),
            new Length(args.path("warmup_epochs").doubleValue(), Length.Unit.EPOCHS),
            args.path("start_warmup_value").doubleValue());
    return values(schedule, timeline, length);
  }

  /** Lengths in steps, and what is left out is 0, as DINOv2's arguments have it. */
  private static double[] byStep(JsonNode args, int length) {
    Schedule cosine =
        new CosineSchedule(
            args.path("base_value").doubleValue(),
            args.path("final_value").doubleValue(),
            Length.steps(args.path("warmup_iters").longValue()),
            args.path("start_warmup_value").doubleValue());
    Schedule schedule =
        new DelayedSchedule(Length.steps(args.path("freeze_iters").longValue()), cosine);
    return values(schedule, new Timeline(1, 1, args.path("total_iters").longValue()), length);
  }

  private static double[] values(Schedule schedule, Timeline timeline, int length) {
    return LongStream.range(0, length).mapToDouble(step -> schedule.at(step, timeline)).toArray();
  }
}
