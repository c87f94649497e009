package org.dino4j.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A loss of a stranger is watched like ours: by what it says its numbers are. */
final class DeclaredSignalsTest {
  private static final Map<String, Signal> ACME =
      Map.of(
          "acme.spread", new Signal(SignalRole.TEACHER_ENTROPY, "spread", Unit.SHARE),
          "acme.gap", new Signal(SignalRole.STUDENT_DIVERGENCE, "gap", Unit.NATS));

  @Test
  void aCollapseIsFoundUnderOtherNames() {
    Map<String, Double> ill = Map.of("acme.spread", 0.999, "acme.gap", 0.001);

    assertThat(found(ACME, ill)).containsExactly("uniform-collapse");
  }

  @Test
  void namesAloneSayNothingWhereARunDeclares() {
    Map<String, Double> named =
        Map.of("dino.teacherEntropyShare", 0.999, "dino.studentDivergence", 0.001);

    assertThat(found(ACME, named)).isEmpty();
  }

  @Test
  void anEntropyInNatsIsNotHeldAgainstABoundOfShares() {
    Map<String, Signal> nats =
        Map.of(
            "acme.spread", new Signal(SignalRole.TEACHER_ENTROPY, "spread", Unit.NATS),
            "acme.gap", new Signal(SignalRole.STUDENT_DIVERGENCE, "gap", Unit.NATS));

    assertThat(found(nats, Map.of("acme.spread", 3.0, "acme.gap", 0.001))).isEmpty();
  }

  @Test
  void entropyAndDivergenceOfTwoLossesSayNothingTogether() {
    Map<String, Signal> two =
        Map.of(
            "a.share", new Signal(SignalRole.TEACHER_ENTROPY, "share", Unit.SHARE),
            "a.gap", new Signal(SignalRole.STUDENT_DIVERGENCE, "gap", Unit.NATS),
            "b.share", new Signal(SignalRole.TEACHER_ENTROPY, "share", Unit.SHARE),
            "b.gap", new Signal(SignalRole.STUDENT_DIVERGENCE, "gap", Unit.NATS));
    Map<String, Double> crossed =
        Map.of("a.share", 0.999, "a.gap", 0.9, "b.share", 0.3, "b.gap", 0.001);
    Map<String, Double> second =
        Map.of("a.share", 0.3, "a.gap", 0.9, "b.share", 0.999, "b.gap", 0.001);

    assertThat(found(two, crossed)).isEmpty();
    assertThat(found(two, second)).containsExactly("uniform-collapse");
  }

  @ParameterizedTest
  @CsvSource({"0, ''", "0.05, equal-features", "1, equal-features"})
  void equalFeaturesAreFound(double share, String finding) {
    Map<String, Signal> koleo =
        Map.of("koleo.equalRows", new Signal(SignalRole.EQUAL_ROWS, "equal rows", Unit.SHARE));

    assertThat(String.join(" ", found(koleo, Map.of("koleo.equalRows", share)))).isEqualTo(finding);
  }

  private static List<String> found(Map<String, Signal> signals, Map<String, Double> watch) {
    List<Event> events = new ArrayList<>(List.of(new Event.Signals(0, signals)));
    for (int step = 0; step < 300; step++) {
      Map<String, Double> rate = Map.of("learningRate", 1.0 / (step + 1));
      events.add(new Event.Step(step, 1, Map.of(), rate, watch, Map.of("student", 1.0)));
    }
    return Doctor.findings(new History(events)).stream().map(Event.Found::finding).toList();
  }
}
