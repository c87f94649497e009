package org.dino4j.engine.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.timeline.Length;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BinderTest {
  @Test
  void fillsWhatIsLeftOutWithDefaults() {
    Toys.Everything value =
        Reading.of("{\"count\": 3, \"figure\": {\"type\": \"disc\", \"radius\": 2}}").value();

    assertThat(value.share()).isEqualTo(0.5);
    assertThat(value.mood()).isEqualTo(Toys.Mood.CALM);
    assertThat(value.every()).isEqualTo(new Length(2, Length.Unit.EPOCHS));
    assertThat(value.numbers()).containsExactly(1, 2);
    assertThat(value.span()).isEqualTo(new Toys.Span(0.25, 1.0));
    assertThat(value.file()).isEmpty();
    assertThat(value.figure()).isEqualTo(new Toys.Disc(2));
  }

  @Test
  void readsEveryKindOfField() {
    Toys.Everything value =
        Reading.with(
                """
                "big": 9007199254740993, "share": 1e-3, "open": false, "title": "x", "mood": "very-loud",
                "every": "10 steps", "file": "a/../b.tar", "limit": 4, "numbers": [], "ranges": {"knn@10": [0.1, 1]},
                "span": {"low": 0, "high": 2}, "paint": {"type": "gloss"},
                "pair": {"left": 1, "right": {"type": "stack", "figures": [1, 2]}}""")
            .value();

    assertThat(value.big()).isEqualTo(9007199254740993L);
    assertThat(value.share()).isEqualTo(1e-3);
    assertThat(value.mood()).isEqualTo(Toys.Mood.VERY_LOUD);
    assertThat(value.file()).contains(Path.of("/recipes/b.tar"));
    assertThat(value.limit()).contains(4);
    assertThat(value.ranges()).isEqualTo(Map.of("knn@10", List.of(0.1, 1.0)));
    assertThat(value.paint()).contains(new Toys.Gloss());
    Toys.Figure right = value.pair().orElseThrow().right();
    assertThat(((Toys.Stack) right).options.figures())
        .containsExactly(new Toys.Disc(1), new Toys.Disc(2));
  }

  @Test
  void writesDefaultsAndTypesIntoTheResolvedJson() {
    Bound first = Reading.with("\"file\": \"b.tar\"").bound().orElseThrow();

    assertThat(first.resolved().at("/figure/type").asText()).isEqualTo("disc");
    assertThat(first.resolved().at("/span/high").doubleValue()).isEqualTo(1.0);
    assertThat(first.resolved().at("/file").asText()).isEqualTo("/recipes/b.tar");
    assertThat(first.resolved().has("limit")).isFalse();
  }

  @Test
  void readsTheResolvedJsonBackAsTheSame() {
    Bound first =
        Reading.with("\"file\": \"b.tar\", \"pair\": {\"left\": 1, \"right\": 2}")
            .bound()
            .orElseThrow();

    Bound again = Reading.of(first.resolved().toString()).bound().orElseThrow();

    assertThat(again.value()).isEqualTo(first.value());
    assertThat(again.resolved().toString()).isEqualTo(first.resolved().toString());
  }

  @Test
  void makesTwoPartsOfOneTypeWithTheirOwnOptions() {
    Reading reading =
        Reading.with(
            "\"pair\": {\"left\": {\"type\": \"stack\", \"figures\": []}, \"right\": {\"type\": \"stack\", \"figures\": [], \"height\": 5}}");
    Toys.Pair<Toys.Figure> pair = reading.value().pair().orElseThrow();

    assertThat(((Toys.Stack) pair.left()).options.height()).isEqualTo(1);
    assertThat(((Toys.Stack) pair.right()).options.height()).isEqualTo(5);
    assertThat(reading.parts().place(pair.right())).isEqualTo("$.pair.right");
  }

  @Test
  void knowsEqualPartsApartByTheirPlaces() {
    Reading reading = Reading.with("\"pair\": {\"left\": 2.0, \"right\": 2.0}");
    Toys.Pair<Toys.Figure> pair = reading.value().pair().orElseThrow();

    assertThat(pair.left()).isEqualTo(pair.right());
    assertThat(reading.parts().place(pair.left())).isEqualTo("$.pair.left");
    assertThat(reading.parts().place(pair.right())).isEqualTo("$.pair.right");
    assertThat(reading.parts().used()).hasSize(1);
  }

  @Test
  void reportsAllFaultsOfAllBranches() {
    assertThat(
            Reading.of(
                    """
                    {"count": "x", "share": true, "mood": "quiet", "numbers": [1, "two", 3.5],
                     "span": {"low": 3, "high": 1}, "figure": {"type": "stack", "figures": [-1, {"type": "disc"}]}}""")
                .messages())
        .containsExactly(
            "$.count Expected a whole number but found \"x\"",
            "$.share Expected a number but found true",
            "$.mood Expected one of 'calm', 'very-loud' but found \"quiet\"",
            "$.numbers[1] Expected a whole number but found \"two\"",
            "$.numbers[2] Expected a whole number but found 3.5",
            "$.span low (3.0) must not be above high (1.0)",
            "$.figure.figures[0] radius must be above 0, found -1.0",
            "$.figure.figures[1].radius Missing: half its width. Expected a number");
  }

  @Test
  void reportsAMisspeltRequiredFieldOnce() {
    List<String> messages = Reading.of("{\"cuont\": 3, \"figure\": 1}").messages();

    assertThat(messages).hasSize(1);
    assertThat(messages.get(0))
        .startsWith("$.cuont Unknown field. Did you mean 'count'? Known: count, big,");
  }

  @Test
  void looksForFaultsInsideAMisspeltField() {
    assertThat(
            Reading.of("{\"count\": 3, \"figrue\": {\"type\": \"disc\", \"radius\": \"wide\"}}")
                .messages())
        .hasSize(2)
        .last()
        .isEqualTo("$.figrue.radius Expected a number but found \"wide\"");
  }

  @Test
  void takesAMisspeltTypeAsMeant() {
    assertThat(
            Reading.of("{\"count\": 3, \"figure\": {\"tpye\": \"disc\", \"radius\": 1}}")
                .messages())
        .containsExactly("$.figure.tpye Unknown field. Did you mean 'type'? Known: type, radius");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"dics\", \"radius\": 1}|$.figure.type No Figure is called 'dics'. Did you mean 'disc'? Installed: disc, stack (toys)",
        "{\"type\": \"gloss\"}|$.figure.type 'gloss' is a Paint; a Figure is needed here. Installed: disc, stack (toys)",
        "{\"radius\": 1}|$.figure.type Missing: which Figure it is. Installed: disc, stack (toys)",
        "{\"type\": 3}|$.figure.type Expected the name of a Figure but found 3. Installed: disc, stack (toys)",
        "[1]|$.figure Expected an object such as {\"type\": ...} but found a list. Installed: disc, stack (toys)",
        "null|$.figure Expected an object such as {\"type\": ...} but found null. Installed: disc, stack (toys)",
        "\"stack\"|$.figure Expected an object such as {\"type\": ...} but found \"stack\". Write {\"type\": \"stack\"}",
        "\"big\"|$.figure Expected a number but found \"big\"",
        "-1|$.figure radius must be above 0, found -1.0",
      })
  void saysWhatFitsWhereAPartDoesNot(String figure, String message) {
    assertThat(Reading.of("{\"count\": 3, \"figure\": " + figure + "}").messages())
        .containsExactly(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"count\": 2147483648|$.count Expected a whole number from -2147483648 to 2147483647 but found 2147483648",
        "\"count\": 1e999999999|$.count Expected a whole number but found 1E+999999999",
        "\"count\": NaN|$.count Expected a whole number but found NaN",
        "\"count\": null|$.count Expected a whole number but found null",
        "\"count\": 0.5|$.count Expected a whole number but found 0.5",
        "\"big\": 9223372036854775808|$.big Expected a whole number from -9223372036854775808 to 9223372036854775807 but found 9223372036854775808",
        "\"share\": 1e400|$.share Expected a finite 64-bit number but found 1E+400",
        "\"share\": NaN|$.share Expected a finite 64-bit number but found NaN",
        "\"share\": \"0.5\"|$.share Expected a number but found \"0.5\"",
        "\"open\": \"yes\"|$.open Expected true or false but found \"yes\"",
        "\"title\": 3|$.title Expected text but found 3",
        "\"every\": 5|$.every Expected a length such as \"5 epochs\", \"400 steps\" or \"10000 samples\" but found 5",
        "\"every\": \"5 days\"|$.every Expected a length such as \"5 epochs\", \"400 steps\" or \"10000 samples\" but found \"5 days\"",
        "\"file\": \"\"|$.file Expected a path but found \"\"",
        "\"file\": \"a\\u0000b\"|$.file Expected a path but found \"a\\u0000b\": Nul character not allowed",
        "\"mood\": \"very-lout\"|$.mood Expected one of 'calm', 'very-loud' but found \"very-lout\". Did you mean 'very-loud'?",
        "\"mood\": \"CALM\"|$.mood Expected one of 'calm', 'very-loud' but found \"CALM\". Did you mean 'calm'?",
        "\"numbers\": 3|$.numbers Expected a list but found 3",
        "\"ranges\": []|$.ranges Expected an object but found an empty list",
        "\"ranges\": {\"a b\": [true]}|$.ranges[\"a b\"][0] Expected a number but found true",
        "\"span\": []|$.span Expected an object but found an empty list",
        "\"span\": \"low\"|$.span Expected a number but found \"low\"",
      })
  void saysWhatWasExpectedAndFound(String field, String message) {
    assertThat(
            Reading.of("{\"count\": 3, \"figure\": 1, " + field + "}").messages().stream()
                .filter(m -> !m.contains("Given twice")))
        .containsExactly(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"64", "64.0", "6.4e1"})
  void takesAWholeNumberHoweverItIsWritten(String number) {
    assertThat(Reading.of("{\"figure\": 1, \"count\": " + number + "}").value().count())
        .isEqualTo(64);
  }

  @Test
  void takesNullForAnOptionThatMayBeLeftOut() {
    assertThat(Reading.with("\"limit\": null").value().limit()).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "broken|java.lang.IllegalStateException: no brush for NoOptions[]",
        "needy|Explicit bindings are required and java.nio.file.Path is not explicitly bound",
        "careless|java.lang.NullPointerException: no can",
      })
  void blamesThePluginForAPartThatFails(String type, String reason) {
    assertThat(Reading.with("\"paint\": {\"type\": \"%s\"}".formatted(type)).messages())
        .containsExactly(
            "$.paint Paint '%s' (toys) failed: %s. This is a mistake in it, not in the recipe; report it to its author"
                .formatted(type, reason));
  }
}
