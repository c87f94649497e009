package org.dino4j.recipes.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.recipes.process.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of bad inputs in docs/TRUST.md, and the exit codes, say what is so. */
final class TrustPageTest {
  private static final Path PAGE = Path.of("../docs/TRUST.md");

  @ParameterizedTest
  @EnumSource(Kind.class)
  void saysNoMoreThanIsTried(Kind kind) throws IOException {
    assertThat(count(kind)).isGreaterThanOrEqualTo(said(kind));
  }

  @Test
  void holdsTwoHundredAtLeast() throws IOException {
    int all = 0;
    for (Kind kind : Kind.values()) {
      all += said(kind);
    }

    assertThat(all).isGreaterThanOrEqualTo(200);
    assertThat(Files.readString(PAGE)).contains("\n| all | %s | | ".formatted(all));
  }

  /** What the table says of a kind; its exit codes must stand there, too. */
  private static int said(Kind kind) throws IOException {
    Matcher row =
        Pattern.compile("\n\\| %s \\| (\\d+) \\| %s \\| ".formatted(kind.title(), codes(kind)))
            .matcher(Files.readString(PAGE));
    assertThat(row.find()).as(kind.title() + " with exit codes " + codes(kind)).isTrue();
    return Integer.parseInt(row.group(1));
  }

  @ParameterizedTest
  @EnumSource(Refusal.Kind.class)
  void namesEveryExitCode(Refusal.Kind kind) throws IOException {
    assertThat(Files.readString(PAGE))
        .contains("\n| %s | `%s` | ".formatted(ExitCodes.of(kind), kind));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyCaseHasANameOfItsOwn(Kind kind) {
    assertThat(cases(kind)).extracting(BadInput::name).doesNotHaveDuplicates();
  }

  private static List<BadInput> cases(Kind kind) {
    return Corpus.all().filter(input -> input.kind() == kind).toList();
  }

  /** Recipes whose whole messages are golden texts belong to the recipes. */
  private static int count(Kind kind) {
    int golden = kind == Kind.RECIPE ? goldenRecipes() : 0;
    return cases(kind).size() + golden;
  }

  private static int goldenRecipes() {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/problems"))) {
      return (int) files.filter(file -> file.toString().endsWith(".json")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String codes(Kind kind) {
    return cases(kind).stream()
        .map(input -> ExitCodes.of(input.refused()))
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }
}
