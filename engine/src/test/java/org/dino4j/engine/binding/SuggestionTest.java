package org.dino4j.engine.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
  private static final List<String> NAMES = List.of("patchSize", "width", "depth", "heads", "type");

  @ParameterizedTest
  @CsvSource({
    "patchsize, patchSize",
    "patch_size, patchSize",
    "patch-siez, patchSize",
    "depht, depth",
    "head, heads",
    "widht, width",
    "tpye, type",
  })
  void findsTheNameThatWasMeant(String found, String meant) {
    assertThat(Suggestion.to(found, NAMES)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"colour", "x", "registers"})
  void doesNotGuessWhereNothingIsAlike(String found) {
    assertThat(Suggestion.to(found, NAMES)).isEmpty();
  }

  @Test
  void asksInOneSentence() {
    assertThat(Suggestion.question("hedas", NAMES)).isEqualTo(" Did you mean 'heads'?");
    assertThat(Suggestion.question("colour", NAMES)).isEmpty();
  }
}
