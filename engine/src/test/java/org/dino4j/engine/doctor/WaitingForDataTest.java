package org.dino4j.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Timing;
import org.junit.jupiter.api.Test;

final class WaitingForDataTest {
  @Test
  void isFoundAboveAFifthOfTheTimeAndSaysWhatHelps() {
    assertThat(WaitingForData.finding(steps(10, 2, 1.5)))
        .hasValueSatisfying(
            found -> {
              assertThat(found.step()).isEqualTo(11);
              assertThat(found.says()).contains("75 % of the time, 15 of 20 seconds");
              assertThat(found.cure())
                  .contains(
                      "--workers N", "\"type\": \"reduced\"", "}. dino4j bench input measures");
            });
  }

  @Test
  void aFifthOfTheTimeIsWell() {
    assertThat(WaitingForData.finding(steps(10, 2, 0.4))).isEmpty();
  }

  @Test
  void lessThanASecondIsNotWorthACure() {
    assertThat(WaitingForData.finding(steps(9, 0.1, 0.1))).isEmpty();
  }

  @Test
  void theFirstStepIsLeftOut() {
    assertThat(WaitingForData.finding(List.of(new Timing("step", 0, 60, 60)))).isEmpty();
  }

  @Test
  void theDoctorKnowsFromWhere() {
    Event.Found found = WaitingForData.finding(steps(10, 2, 1.5)).orElseThrow();

    assertThat(Chart.text("run", new History(List.copyOf(Course.warm().all())), List.of(found)))
        .contains(WaitingForData.SOURCE);
  }

  /** A first step that waited long, and more of one kind. */
  private static List<Timing> steps(int count, double seconds, double waited) {
    Stream<Timing> later =
        IntStream.rangeClosed(1, count).mapToObj(i -> new Timing("step", i, seconds, waited));
    return Stream.concat(Stream.of(new Timing("step", 0, 50, 50)), later).toList();
  }
}
