package org.dino4j.recipes.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dino4j.api.part.Refusal;
import org.dino4j.engine.recipe.ShippedCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReferenceTest {
  private final Reference reference = new Reference(ShippedCatalog.catalog());

  @Test
  void listsTheOptionsOfAType() {
    assertThat(reference.of("warm-up"))
        .isEqualTo(
            """
            Schedule 'warm-up', from engine
            a straight line from one value to another, then constant

              FIELD   TYPE           DEFAULT    MEANING
              from    number         required   first value
              to      number         required   last value, kept for the rest of the run
              over    length         required   length of the line
              by      epoch | step   "epoch"    when the value changes: every 'epoch' (DINO v1) or every 'step' (DINOv2)
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ViewLoss", "viewloss", "view-loss"})
  void listsAllTypesOfAKindHoweverItIsWritten(String kind) {
    assertThat(reference.of(kind)).startsWith("ViewLoss 'dino', from plugins-losses\n");
  }

  @Test
  void saysWhatABareNumberMeans() {
    assertThat(reference.of("constant"))
        .contains("A bare value instead of an object is its field 'value'.");
  }

  @Test
  void namesOptionsInsideOptionsByTheirPath() {
    assertThat(reference.of("recipe"))
        .contains("optimizer.learningRate.warmUp   ")
        .contains("train.batch ");
    assertThat(reference.of("self-distillation")).contains("losses[].weight   Schedule");
  }

  @Test
  void listsKindsThatARecipeCanName() {
    assertThat(reference.overview())
        .containsPattern("Backbone +vit +turns pictures into features")
        .doesNotContain("Backend");
  }

  @Test
  void guessesWhatWasMeant() {
    assertThatThrownBy(() -> reference.of("vitt"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "No kind and no type of part is called 'vitt'. Did you mean 'vit'? 'dino4j describe' lists them.");
  }
}
