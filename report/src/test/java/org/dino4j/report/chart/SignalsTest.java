package org.dino4j.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.signal.SignalRole;
import org.dino4j.api.unit.Unit;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.junit.jupiter.api.Test;

class SignalsTest {
  @Test
  void theEntropyHasTheLineThatItMustStayBelow() {
    Signals signals = signals("dino.teacherEntropy", 4.0, "dino.teacherEntropyShare", 0.5);

    assertThat(signals.charts())
        .contains("Teacher entropy, nats (dino)", "ln K, all prototypes alike", ">8<");
  }

  @Test
  void anEntropyWithoutAShareHasNoLine() {
    assertThat(signals("dino.teacherEntropy", 4.0).charts())
        .contains("Teacher entropy, nats (dino)")
        .doesNotContain("ln K, all");
  }

  @Test
  void absentSignalsAreLeftOut() {
    Signals signals = signals("effectiveRank", 17.0, "gradientsClipped", 0.25);

    assertThat(signals.present())
        .containsExactly("effective rank of the features", "gradients clipped");
    assertThat(signals.charts()).contains("dimensions", ">30 %<").doesNotContain("entropy");
    assertThat(signals.prototypesUsed()).isEmpty();
  }

  @Test
  void whatIsNoSignalIsDrawnElsewhere() {
    Signals signals = signals("dino.teacherEntropyShare", 0.5, "acme.temperature", 1.0);

    assertThat(signals.otherCharts()).contains("acme.temperature").doesNotContain("entropy");
    assertThat(signals.charts()).doesNotContain("temperature");
  }

  @Test
  void prototypesAreDrawnAsPercent() {
    assertThat(signals("dino.prototypesUsed", 0.4).prototypesUsed())
        .contains("Prototypes used in a step", ">40 %<");
  }

  @Test
  void aDeclaredSignalIsDrawnByItsRoleWhateverItsName() {
    Event declared =
        new Event.Signals(
            0, Map.of("acme.mood", new Signal(SignalRole.TEACHER_ENTROPY, "mood", Unit.SHARE)));
    Event step = new Event.Step(0, 1, Map.of(), Map.of(), Map.of("acme.mood", 0.4), Map.of());
    Signals signals = new Signals(Curves.of(new History(List.of(declared, step))));

    assertThat(signals.present()).containsExactly("teacher entropy");
    assertThat(signals.charts()).contains("Teacher entropy, share of ln K (acme)");
    assertThat(signals.otherCharts()).isEmpty();
  }

  @Test
  void whatNoRuleKnowsIsToldByWhatItsOwnerSaysOfIt() {
    Event declared =
        new Event.Signals(0, Map.of("acme.told", Signal.other("turns that were told", Unit.SHARE)));
    Event step = new Event.Step(0, 1, Map.of(), Map.of(), Map.of("acme.told", 0.4), Map.of());

    assertThat(new Signals(Curves.of(new History(List.of(declared, step)))).otherCharts())
        .contains("Turns that were told (acme.told)", ">40 %<");
  }

  private static Signals signals(Object... namesAndValues) {
    Map<String, Double> watch = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      watch.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
    }
    List<Event> steps =
        LongStream.range(0, 3)
            .<Event>mapToObj(step -> new Event.Step(step, 1, Map.of(), Map.of(), watch, Map.of()))
            .toList();
    return new Signals(Curves.of(new History(steps)));
  }
}
