package org.dino4j.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipes as files, by name, with changes, and in their resolved form. */
final class RecipeReaderTest {
  private static final RecipeReader READER = ShippedCatalog.reader();

  static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/dist/recipes"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .map(RecipeLibrary::name)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void isTheSameWhenItsResolvedFormIsRead(String name, @TempDir Path elsewhere) throws IOException {
    BoundRecipe first = READER.read(name, List.of());
    Path resolved =
        Files.writeString(
            elsewhere.resolve("recipe.resolved.json"), first.resolved().toPrettyString());

    BoundRecipe again = READER.read(resolved.toString(), List.of());

    assertThat(again.resolved().toString()).isEqualTo(first.resolved().toString());
    assertThat(again.parts()).hasSameSizeAs(first.parts());
  }

  @Test
  void isFoundByItsNameOrItsFile() {
    assertThat(READER.read("quickstart", List.of()).name()).isEqualTo("quickstart");
    assertThat(READER.read("src/main/dist/recipes/quickstart.json", List.of()).name())
        .isEqualTo("quickstart");
  }

  @Test
  void takesChangesFromTheCommandLine() {
    Recipe recipe =
        READER
            .read(
                "quickstart",
                List.of(
                    "train.batch=32",
                    "train.length=2 steps",
                    "optimizer.weightDecay.to=0.1",
                    "checkpoint.keep=1"))
            .recipe();

    assertThat(recipe.train().batch()).isEqualTo(32);
    assertThat(recipe.train().length()).hasToString("2 steps");
    assertThat(recipe.checkpoint().keep()).isEqualTo(1);
  }

  /** As editors save it; the place of a comment or of {@code $schema} is no field of a recipe. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void isReadInWhateverUnicodeItWasSaved(String charset, @TempDir Path elsewhere)
      throws IOException {
    String text =
        READER
            .read("quickstart", List.of())
            .resolved()
            .toPrettyString()
            .replaceFirst("\\{", "{\"\\$schema\": \"recipe.schema.json\", // an editor wants it\n");
    Path marked = elsewhere.resolve("marked.json");
    Path plain = elsewhere.resolve("plain.json");
    Files.write(marked, ("\ufeff" + text).getBytes(Charset.forName(charset)));
    Files.write(plain, text.getBytes(Charset.forName(charset)));

    assertThat(List.of(resolved(marked.toString()), resolved(plain.toString())))
        .containsOnly(resolved("quickstart"));
  }

  private static String resolved(String recipe) {
    return READER.read(recipe, List.of()).resolved().toString();
  }
}
