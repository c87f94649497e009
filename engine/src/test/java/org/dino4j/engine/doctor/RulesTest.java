package org.dino4j.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dino4j.engine.run.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on a made-up run that is ill in one way, and on one that nearly is. */
final class RulesTest {
  private static final String SHARE = "dino.teacherEntropyShare";
  private static final String DIVERGENCE = "dino.studentDivergence";
  private static final String USED = "dino.prototypesUsed";

  @Test
  void aHealthyRunGetsNoFinding() {
    assertThat(Course.warm().steps(3000).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.98, 0.01, uniform-collapse",
    "1.00, 0.00, uniform-collapse",
    "0.979, 0.005, ''",
    "0.99, 0.011, ''",
    "0.02, 0.01, one-dimension-collapse",
    "0.00, 0.00, one-dimension-collapse",
    "0.021, 0.005, ''",
    "0.01, 0.011, ''",
    "0.5, 0.0, ''"
  })
  void collapsesAreToldByEntropyAndDivergenceTogether(
      double share, double divergence, String finding) {
    List<String> names =
        Course.warm().with(SHARE, share).with(DIVERGENCE, divergence).steps(300).names();
    assertThat(String.join(" ", names)).isEqualTo(finding);
  }

  @Test
  void aSharpTeacherThatStillTeachesIsNoCollapse() {
    assertThat(Course.warm().with(SHARE, 0.005).with(DIVERGENCE, 0.75).steps(900).names())
        .isEmpty();
  }

  @Test
  void oneStepOfTwoHundredThatIsNotSoIsEnoughForNoFinding() {
    Course course = Course.warm().with(SHARE, 0.99).with(DIVERGENCE, 0.001).steps(199);
    assertThat(course.with(DIVERGENCE, 0.02).steps(1).with(DIVERGENCE, 0.001).steps(199).names())
        .isEmpty();
    assertThat(course.steps(1).names()).containsExactly("uniform-collapse");
  }

  @ParameterizedTest
  @CsvSource({"0.016, prototype-collapse", "0.05, prototype-collapse", "0.051, ''"})
  void oneForAllIsFoundByTheMeanOfThePrototypesUsed(double mean, String finding) {
    Course course = Course.warm();
    for (int i = 0; i < 150; i++) {
      course.with(USED, mean - 0.015).steps(1).with(USED, mean + 0.015).steps(1);
    }
    assertThat(String.join(" ", course.names())).isEqualTo(finding);
  }

  @ParameterizedTest
  @CsvSource({"0.999, uniform-collapse", "0.001, one-dimension-collapse"})
  void oneForAllLeavesACollapseAtRestToItsOwnName(double share, String finding) {
    Course course = Course.warm().with(USED, 0.016).steps(100);
    course.with(SHARE, share).with(DIVERGENCE, 0.001).steps(500);
    assertThat(course.names()).containsExactly(finding);
  }

  @Test
  void oneForAllIsFoundWhereTheCollapseComesAndGoes() {
    Course course = Course.warm().with(USED, 0.016);
    for (int i = 0; i < 10; i++) {
      course.with(SHARE, 0.01).with(DIVERGENCE, 0.005).steps(20);
      course.with(SHARE, 0.4).with(DIVERGENCE, 2).steps(20);
    }
    assertThat(course.names()).containsExactly("prototype-collapse");
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, feature-collapse",
    "0.0, feature-collapse",
    "1.05, feature-collapse",
    "1.06, ''"
  })
  void featuresOnALineAreFound(double rank, String finding) {
    List<String> names = Course.warm().with("effectiveRank", rank).steps(300).names();
    assertThat(String.join(" ", names)).isEqualTo(finding);
  }

  @ParameterizedTest
  @CsvSource({"0, teacher-equals-student", "0.5, ''"})
  void aTeacherWithoutMomentumIsFound(double momentum, String finding) {
    List<String> names = Course.warm().momentum(momentum).steps(30).names();
    assertThat(String.join(" ", names)).isEqualTo(finding);
  }

  @ParameterizedTest
  @CsvSource({"0, module-without-gradient", "1e-8, module-without-gradient", "1e-7, ''"})
  void aModuleWithoutGradientIsFoundByItsName(double norm, String finding) {
    List<Event.Found> found = Course.warm().norm("student.head", norm).steps(300).findings();
    assertThat(found.stream().map(Event.Found::finding).collect(Collectors.joining()))
        .isEqualTo(finding);
    assertThat(found)
        .allSatisfy(f -> assertThat(f.says()).startsWith("student.head learns nothing"));
  }

  @Test
  void modulesThatAreSilentInTurnAreNoFinding() {
    Course course = Course.warm();
    for (int i = 0; i < 5; i++) {
      course.healthy().norm("student.head", 0).steps(100);
      course.healthy().norm("student.backbone", 0).steps(100);
    }
    assertThat(course.names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 500, clipped-always", "0.95, 500, clipped-always", "0.94, 500, ''", "1, 499, ''"})
  void gradientsThatAreAlwaysClippedAreFound(double share, int steps, String finding) {
    List<String> names = Course.warm().with("gradientsClipped", share).steps(steps - 1).names();
    assertThat(names).isEmpty();
    names = Course.warm().with("gradientsClipped", share).steps(steps).names();
    assertThat(String.join(" ", names)).isEqualTo(finding);
  }

  @Test
  void aRunWithoutSignalsGetsNoFinding() {
    Course course = Course.warm();
    for (Event.Step step : Course.warm().all()) {
      step.watch().keySet().forEach(course::without);
    }
    assertThat(course.steps(900).names()).isEmpty();
  }

  @Test
  void aFindingHasFiguresAndACure() {
    Course course = Course.warm().with(SHARE, 0.9912).with(DIVERGENCE, 0.004).steps(100);
    Event.Found found = course.with(SHARE, 0.995).steps(200).findings().get(0);
    assertThat(found.step()).isEqualTo(211);
    assertThat(found.says())
        .isEqualTo(
            "the teacher prefers no prototype and the student has learned to say so of every picture: for 200 steps teacher entropy / ln K 0.991 to 0.995 (wrong from 0.980 up), KL(teacher | student) 0.00400 (wrong up to 0.0100)");
    assertThat(found.cure()).startsWith("sharpen the teacher");
  }

  @Test
  void everyRuleSaysWhereItIsFromAndWhatHelps() {
    assertThat(Rules.all())
        .allSatisfy(
            rule -> {
              assertThat(rule.finding()).matches("[a-z]+(-[a-z]+)+");
              assertThat(rule.source()).isNotBlank();
              assertThat(rule.cure()).isNotBlank();
            });
    assertThat(Rules.all().stream().map(Rule::finding)).doesNotHaveDuplicates();
  }
}
