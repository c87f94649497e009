package org.dino4j.engine.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedTest {
  private final Optional<String> before = Optional.ofNullable(System.getProperty(Typed.PROPERTY));

  @BeforeEach
  void startedByNobody() {
    System.clearProperty(Typed.PROPERTY);
  }

  @AfterEach
  void asItWas() {
    before.ifPresentOrElse(
        value -> System.setProperty(Typed.PROPERTY, value),
        () -> System.clearProperty(Typed.PROPERTY));
  }

  @ParameterizedTest
  @CsvSource({"./dino4j", "dino4j", "../dino4j/dino4j", "/opt/dino4j/bin/dino4j"})
  void aLineNamesTheCommandAsItWasCalled(String command) {
    System.setProperty(Typed.PROPERTY, command);

    assertThat(Typed.line("resume", Path.of("runs/a-1"))).isEqualTo(command + " resume runs/a-1");
    assertThat(Typed.example("./dino4j run quickstart --set seed=1"))
        .isEqualTo(command + " run quickstart --set seed=1");
  }

  @Test
  void withoutALaunchScriptALineHasTheNameAndAnExampleStays() {
    assertThat(Typed.line("resume")).isEqualTo("dino4j resume");
    assertThat(Typed.example("./dino4j plugins")).isEqualTo("./dino4j plugins");
  }

  @Test
  void anExampleOfAnotherProgramStays() {
    System.setProperty(Typed.PROPERTY, "dino4j");

    assertThat(Typed.example("tensorboard --logdir runs")).isEqualTo("tensorboard --logdir runs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "my runs/a|'my runs/a'",
        "it's|'it'\\''s'",
        "evaluate[0].every=4 steps|'evaluate[0].every=4 steps'",
        "$(date)|'$(date)'",
        "a;b|'a;b'",
        "Fotos/Grün|Fotos/Grün",
        "train.batch=4|train.batch=4",
      })
  void whatAShellWouldTakeApartIsQuoted(String word, String typed) {
    assertThat(Typed.line("run", word)).isEqualTo("dino4j run " + typed);
  }

  @Test
  void aCommandInAFolderWithASpaceIsQuotedToo() {
    System.setProperty(Typed.PROPERTY, "/opt/my tools/dino4j");

    assertThat(Typed.line("--help")).isEqualTo("'/opt/my tools/dino4j' --help");
    assertThat(Typed.example("./dino4j plugins")).isEqualTo("'/opt/my tools/dino4j' plugins");
  }
}
