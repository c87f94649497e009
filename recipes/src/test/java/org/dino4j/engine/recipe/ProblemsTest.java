package org.dino4j.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a user reads of a faulty recipe. Each recipe in {@code problems} has its whole message
 * beside it; after a change that is meant, {@code -Dproblems.write=true} writes the messages again,
 * to be read before they are committed.
 */
final class ProblemsTest {
  private static final Path FOLDER = Path.of("src/test/resources/problems");
  private static final RecipeReader READER = ShippedCatalog.reader();

  static Stream<Path> recipes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("recipes")
  void saysAllThatIsWrong(Path recipe) throws IOException {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> prepare(recipe));

    assertThat(refusal).as("a refusal of " + recipe).isNotNull();
    String message =
        refusal.getMessage().replace(Path.of("").toAbsolutePath().toString(), "{recipes}") + "\n";
    Path golden = Path.of(recipe.toString().replace(".json", ".txt"));
    if (Boolean.getBoolean("problems.write")) {
      Files.writeString(golden, message);
    }
    assertThat(message).isEqualTo(Files.readString(golden));
  }

  @Test
  void holdsThirtyRecipesAtLeast() throws IOException {
    assertThat(recipes()).hasSizeGreaterThanOrEqualTo(30);
  }

  private static void prepare(Path recipe) {
    new RecipeChecker().prepare(READER.read(recipe.toString(), List.of())).close();
  }
}
