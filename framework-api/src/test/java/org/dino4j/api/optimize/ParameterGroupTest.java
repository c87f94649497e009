package org.dino4j.api.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ParameterGroupTest {
  @ParameterizedTest
  @CsvSource({
    "*, student.head.bias, true",
    "student.backbone.*, student.backbone.blocks.0.norm1.bias, true",
    "student.backbone.*, teacher.backbone.cls_token, false",
    "student.backbone.*, student.backbone, false",
    "*.bias, student.head.bias, true",
    "*.bias, student.head.biases, false",
    "student.*.bias, student.head.mlp.0.bias, true",
    "student.head.bias, student.head.bias, true",
    "student.head.bias, studentXhead.bias, false",
    "a.+, a.b, false",
    "a.[bc], a.b, false",
    "'a\\E.*', 'a\\E.b', true"
  })
  void aStarStandsForAnyTextAndAllElseForItself(String path, String parameter, boolean takes) {
    assertThat(ParameterMatch.path(path).takes(parameter, Set.of(), OptionalInt.empty()))
        .isEqualTo(takes);
  }

  @Test
  void allThatIsGivenMustFit() {
    ParameterMatch match =
        new ParameterMatch("a.*", Optional.of(ParameterTrait.LAST_LAYER), OptionalInt.of(3));
    Set<ParameterTrait> last = Set.of(ParameterTrait.LAST_LAYER);

    assertThat(match.takes("a.b", last, OptionalInt.of(3))).isTrue();
    assertThat(match.takes("b.b", last, OptionalInt.of(3))).isFalse();
    assertThat(match.takes("a.b", Set.of(), OptionalInt.of(3))).isFalse();
    assertThat(match.takes("a.b", last, OptionalInt.of(2))).isFalse();
    assertThat(match.takes("a.b", last, OptionalInt.empty())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void aFactorOfTheDecayIsFiniteAndNotNegative(double decay) {
    ParameterMatch all = ParameterMatch.path("*");

    assertThatThrownBy(() -> new ParameterGroup("g", all, Schedule.of(1), decay, Freeze.none()))
        .hasMessage("decay must not be negative, found %s", decay);
  }

  @Test
  void groupsChangeOnlyWhatTheyAreMadeFor() {
    ParameterGroup rated = ParameterGroup.rated("patches", ParameterMatch.path("*.patch*"), 0.2);
    ParameterGroup last = ParameterGroup.lastLayer(Freeze.skipped(5));

    assertThat(rated.rate().constant()).hasValue(0.2);
    assertThat(rated.decay()).isEqualTo(1);
    assertThat(rated.freeze().steps()).isZero();
    assertThat(last.rate().constant()).hasValue(1);
    assertThat(last.freeze()).isEqualTo(new Freeze(Freeze.How.SKIP, 5));
    assertThat(last.match().trait()).contains(ParameterTrait.LAST_LAYER);
    assertThat(Freeze.atRateZero(5).how()).isEqualTo(Freeze.How.ZERO_RATE);
  }
}
