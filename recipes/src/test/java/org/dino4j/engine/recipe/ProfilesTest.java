package org.dino4j.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.profile.Deviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recipes that start from a profile. */
final class ProfilesTest {
  private static final RecipeReader READER = ShippedCatalog.reader();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"dinov1", "dinov2", "dinov2-paper", "modern"})
  void aProfileWithDataSizeAndLengthIsAWholeRecipe(String name) throws IOException {
    BoundRecipe bound = read(recipe("'profile': '" + name + "'", "'size': 'small'"));
    assertThat(bound.profile().name()).isEqualTo(name);
    assertThat(bound.profile().filled()).anyMatch(line -> line.startsWith("$.optimizer"));
    assertThat(bound.profile().deviations()).isEmpty();
    new RecipeChecker().checkWithoutData(bound);
  }

  @Test
  void whatARecipeWritesItselfWins() throws IOException {
    BoundRecipe bound =
        read(
            recipe(
                "'profile': 'dinov2', 'optimizer': {'clip': {'by': 'global'}, 'layerDecay': 0.90}",
                "'size': 'small', 'layerScale': null"));
    JsonNode optimizer = bound.resolved().path("optimizer");
    assertThat(optimizer.at("/clip/by").asText()).isEqualTo("global");
    assertThat(optimizer.at("/clip/norm").asDouble()).isEqualTo(3);
    assertThat(optimizer.at("/decayRule").asText()).isEqualTo("by-name");
    assertThat(bound.resolved().at("/method/backbone/layerScale").isMissingNode()).isTrue();
    assertThat(bound.profile().deviations())
        .containsExactlyInAnyOrder(
            new Deviation("$.optimizer.clip.by", "\"module\"", "\"global\""),
            new Deviation("$.method.backbone.layerScale", "0.00001", "null"));
  }

  @Test
  void aLossOfTheRecipeIsFilledFromTheOneOfItsTypeAndOthersStayAsTheyAre() throws IOException {
    BoundRecipe bound =
        read(
            recipe(
                "'profile': 'dinov2'",
                "'size': 'small'}, 'losses': [{'weight': 2, 'loss': {'type': 'dino'}}], 'head': {'outputs': 64"));
    JsonNode loss = bound.resolved().at("/method/losses/0");
    assertThat(loss.path("weight").path("value").asDouble()).isEqualTo(2);
    assertThat(loss.at("/loss/teacherTemperature/to").asDouble()).isEqualTo(0.07);
    assertThat(bound.profile().deviations())
        .extracting(Deviation::place)
        .containsExactlyInAnyOrder("$.method.head.outputs", "$.method.losses[0].weight.value");
  }

  @Test
  void aPartOfAnotherTypeIsLeftAlone() throws IOException {
    BoundRecipe bound =
        read(
            recipe(
                "'profile': 'dinov2', 'optimizer': {'weightDecay': {'type': 'constant', 'value': 0.1}}",
                "'size': 'small'"));
    assertThat(bound.resolved().at("/optimizer/weightDecay").toString())
        .isEqualTo("{\"type\":\"constant\",\"value\":0.1}");
  }

  @Test
  void theResolvedFormIsNotFilledAgain() throws IOException {
    BoundRecipe first = read(recipe("'profile': 'dinov2'", "'size': 'small', 'layerScale': null"));
    BoundRecipe again = read(first.resolved().toString());
    assertThat(again.resolved().toString()).isEqualTo(first.resolved().toString());
    assertThat(again.profile().filled()).isEmpty();
    assertThat(again.profile().deviations()).isEqualTo(first.profile().deviations());
  }

  @Test
  void theProfileOfDinoIsWhatItsRecipeSays() {
    BoundRecipe plain = READER.read("dinov1-vits16-imagenet", List.of());
    BoundRecipe profiled = READER.read("dinov1-vits16-imagenet", List.of("profile=dinov1"));
    assertThat(profiled.profile().deviations()).isEmpty();
    assertThat(profiled.resolved().path("method")).isEqualTo(plain.resolved().path("method"));
    assertThat(profiled.resolved().path("optimizer")).isEqualTo(plain.resolved().path("optimizer"));
    assertThat(profiled.resolved().path("data")).isEqualTo(plain.resolved().path("data"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"profile=dinov1", "profile.name=dinov1", "profile={\"name\": \"dinov1\"}"})
  void theCommandLineWinsOverAProfileThatItAsksFor(String asked) {
    BoundRecipe bound =
        READER.read(
            "dinov1-vits16-imagenet",
            List.of("optimizer.decayRule=matrices", asked, "method.head.layers=2"));
    assertThat(bound.profile().deviations())
        .extracting(Deviation::toString)
        .containsExactly(
            "$.method.head.layers is 2, not 3",
            "$.optimizer.decayRule is \"matrices\", not \"by-shape\"");
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    assertThatThrownBy(() -> READER.read("dinov1-vits16-imagenet", List.of("profile=dinov4")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(
            "Expected one of 'dinov1', 'dinov2', 'dinov2-paper', 'modern' but found");
  }

  private BoundRecipe read(String recipe) throws IOException {
    Path file = Files.writeString(folder.resolve("recipe.json"), recipe);
    return READER.read(file.toString(), List.of());
  }

  private static String recipe(String fields, String backbone) {
    return """
        {
          %s,
          'data': {'train': {'type': 'image-folder', 'path': 'pictures'}},
          'method': {'backbone': {%s}},
          'train': {'batch': 64, 'length': '100 epochs'}
        }
        """
        .formatted(fields, backbone)
        .replace('\'', '"');
  }
}
