package org.dino4j.api.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.dino4j.api.option.InvalidOptionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LengthTest {
  @ParameterizedTest
  @CsvSource({
    "5 epochs, 5, EPOCHS",
    "1 epoch, 1, EPOCHS",
    "0 steps, 0, STEPS",
    "400 steps, 400, STEPS",
    "0.5 epochs, 0.5, EPOCHS",
    "1000000 samples, 1e6, SAMPLES",
    "' 7   step ', 7, STEPS",
    "1000000000000 steps, 1e12, STEPS"
  })
  void isReadWithItsUnit(String text, double amount, Length.Unit unit) {
    assertThat(Length.parse(text)).isEqualTo(new Length(amount, unit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "epochs",
        "5epochs",
        "-1 steps",
        "1e3 steps",
        "5 weeks",
        ".5 epochs",
        "5. epochs",
        "5 EPOCHS",
        "٥ steps",
        "5 steps 3",
        "NaN steps"
      })
  void isNothingElse(String text) {
    assertThatThrownBy(() -> Length.parse(text))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage(
            "Expected a length such as \"5 epochs\", \"400 steps\" or \"10000 samples\" but found \""
                + text
                + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000001 steps", "99999999999999999999999 epochs"})
  void isNotLongerThanAnyRun(String text) {
    assertThatThrownBy(() -> Length.parse(text))
        .hasMessage("Expected a length of at most 1000000000000 but found \"" + text + "\"");
  }

  @Test
  void saysItsBoundInAnyLanguageInDigitsOfItsOwn() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThatThrownBy(() -> Length.parse("1000000000001 steps"))
          .hasMessageContaining("at most 1000000000000 but");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.001, Double.NEGATIVE_INFINITY, Double.NaN})
  void isNeverNegative(double amount) {
    assertThatThrownBy(() -> new Length(amount, Length.Unit.STEPS))
        .hasMessageStartingWith("a length cannot be negative, found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 epochs", "0 steps", "0.25 epochs", "1000000000000 samples"})
  void isWrittenAsItIsRead(String text) {
    assertThat(Length.parse(text)).hasToString(text);
  }
}
