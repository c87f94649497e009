package org.dino4j.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.JsonLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DoctorTest {
  @Test
  void nothingIsSaidOfTheWarmUp() {
    Course cold = Course.cold().momentum(0).steps(Course.WARM_UP + 1);
    assertThat(cold.steps(19).names()).isEmpty();
    assertThat(cold.steps(1).findings().get(0).step()).isEqualTo(Course.WARM_UP + 21);
  }

  @Test
  void aFindingIsToldOnceHoweverLongItLasts() {
    assertThat(Course.warm().momentum(0).steps(1000).names())
        .containsExactly("teacher-equals-student");
  }

  @Test
  void aFindingThatWentAwayAndCameBackIsToldAgain() {
    Course course = Course.warm().momentum(0).steps(30).healthy().steps(30).momentum(0).steps(30);
    assertThat(course.findings().stream().map(Event.Found::step)).containsExactly(31L, 91L);
  }

  @Test
  void aFindingThatOnlyWaveredIsNotToldAgain() {
    Course course = Course.warm().norm("student.head", 0);
    course.momentum(0).steps(30).momentum(0.1).steps(1).momentum(0).steps(19);
    assertThat(course.names()).containsExactly("teacher-equals-student");
  }

  @Test
  void aPhaseBeginsLikeARunWithAWarmUpThatIsNotLookedAt() {
    List<Event> events = new ArrayList<>(Course.warm().momentum(0).steps(15).all());
    List<Event.Step> later = Course.cold().momentum(0).steps(Course.WARM_UP + 15).all();
    List<Event> apart = new ArrayList<>(events);
    apart.add(new Event.Phase(events.size(), "high"));
    apart.addAll(later);
    events.addAll(later);

    assertThat(Doctor.findings(new History(events))).isNotEmpty();
    assertThat(Doctor.findings(new History(apart))).isEmpty();
  }

  /** Before, in the middle of and after each of the findings. */
  @ParameterizedTest
  @ValueSource(ints = {0, 5, 11, 30, 31, 32, 100, 210, 211, 330, 331, 332, 700, 780, 781, 782})
  void aDoctorBuiltAgainFromTheLogGoesOnAsIfItHadNeverStopped(int from, @TempDir Path folder) {
    List<Event.Step> steps = eventful().all();
    List<Event.Found> whole = Doctor.findings(new History(List.copyOf(steps)));
    Doctor again =
        Doctor.after(
            logged(folder, steps.subList(0, from)), new History(List.copyOf(steps)).signals());
    List<Event.Found> later =
        steps.subList(from, steps.size()).stream().flatMap(s -> again.see(s).stream()).toList();
    List<Event.Found> both =
        new ArrayList<>(Doctor.findings(new History(List.copyOf(steps.subList(0, from)))));
    both.addAll(later);
    assertThat(whole).hasSizeGreaterThan(3);
    assertThat(both).isEqualTo(whole);
  }

  /** Written to an event log and read back. */
  private static List<Event.Step> logged(Path folder, List<Event.Step> steps) {
    Path file = folder.resolve("events.jsonl");
    try (JsonLines lines = JsonLines.from(file, 0)) {
      steps.forEach(lines::add);
    }
    return JsonLines.read(file, Event.class).map(Event.Step.class::cast).toList();
  }

  private static Course eventful() {
    Course course = Course.warm().momentum(0).steps(100).healthy().steps(20);
    course.with("dino.studentDivergence", 1 / 300.0).with("dino.teacherEntropyShare", 0.999);
    course.steps(250).healthy().steps(300).momentum(0).norm("student.head", 0).steps(250);
    return course;
  }
}
