package org.dino4j.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.timeline.Length;
import org.dino4j.testkit.run.SmallRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phases of a recipe: each is the recipe with some changes. */
final class PhasesTest {
  private static final String SMALL =
      """
      {"name": "low", "data": {"views": {"global": {"size": 8}, "local": {"size": 4}}},
       "method": {"backbone": {"imageSize": 8}}, "train": {"length": "12 steps"}}
      """;
  private static final String LARGE =
      """
      {"name": "high", "train": {"batch": 2, "length": "3 steps"},
       "optimizer": {"freezeLastLayer": "2 steps"}}
      """;

  @TempDir private Path folder;

  private BoundRecipe read(String... phases) throws IOException {
    Path recipe = SmallRun.in(folder, 12);
    return ShippedCatalog.reader()
        .read(recipe.toString(), List.of("phases=[" + String.join(", ", phases) + "]"));
  }

  private PreparedRun prepare(String... phases) throws IOException {
    return new RecipeChecker().prepare(read(phases));
  }

  @Test
  void eachIsTheRecipeWithItsChanges() throws IOException {
    List<BoundRecipe> phases = read(SMALL, LARGE).phases();

    assertThat(phases).extracting(BoundRecipe::name).containsExactly("low", "high");
    assertThat(phases).extracting(p -> p.recipe().train().batch()).containsExactly(4, 2);
    assertThat(phases)
        .extracting(p -> p.recipe().data().views().inputs().groups().get(0).size().height())
        .containsExactly(8, 16);
  }

  @Test
  void theLengthsOfSchedulesAreCompressedUnlessAPhaseSaysThemItself() throws IOException {
    List<BoundRecipe> phases = read(SMALL, LARGE).phases();

    assertThat(phases)
        .extracting(p -> p.recipe().optimizer().learningRate().warmUp())
        .containsExactly(Length.steps(4), Length.steps(1));
    assertThat(phases)
        .extracting(p -> p.recipe().optimizer().freezeLastLayer())
        .containsExactly(Length.steps(4), Length.steps(2));
  }

  @Test
  void whatIsMeasuredAndSavedIsCountedOverTheWholeRun() throws IOException {
    List<BoundRecipe> phases = read(SMALL, LARGE).phases();

    assertThat(phases)
        .allSatisfy(
            phase -> {
              assertThat(phase.recipe().checkpoint().every()).isEqualTo(Length.steps(3));
              assertThat(phase.recipe().evaluate().get(0).every()).isEqualTo(Length.steps(2));
            });
  }

  @Test
  void areTheSameWhenTheResolvedFormIsRead() throws IOException {
    BoundRecipe first = read(SMALL, LARGE);
    Path resolved =
        Files.writeString(
            Files.createDirectory(folder.resolve("elsewhere")).resolve("recipe.json"),
            first.resolved().toPrettyString());

    BoundRecipe again = ShippedCatalog.reader().read(resolved.toString(), List.of());

    assertThat(again.resolved().toString()).isEqualTo(first.resolved().toString());
    assertThat(again.phases())
        .extracting(phase -> phase.resolved().toString())
        .isEqualTo(first.phases().stream().map(phase -> phase.resolved().toString()).toList());
  }

  @Test
  void aRecipeWithoutThemIsOnePhaseAndSaysNothingOfThem() throws IOException {
    BoundRecipe recipe =
        ShippedCatalog.reader().read(SmallRun.in(folder, 12).toString(), List.of());

    assertThat(recipe.inOrder()).containsExactly(recipe);
    assertThat(recipe.resolved().has("phases")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"name\": \"a\", \"seed\": 1} | $.phases[0].seed | whole run's",
        "{\"name\": \"a\", \"evaluate\": []} | $.phases[0].evaluate | whole run's",
        "{\"name\": \"a\", \"data\": {\"train\": {}}} | $.phases[0].data.train | whole run's",
        "{\"name\": \"a\", \"train\": {\"bach\": 4}} | $.phases[0].train.bach | Did you mean 'batch'",
        "{\"name\": \"a\", \"train\": {\"batch\": 0}} | $.phases[0].train | above 0",
        "{\"name\": \"a\", \"train\": {\"length\": \"1 epoch\"}} | $.phases[0].train.length | same unit",
        "{\"name\": \"a\", \"optimizer\": {\"rule\": {\"type\": \"sgd\"}}} | $.phases[0].optimizer.rule.type | stays",
        "{\"name\": \"a\", \"method\": 3} | $.phases[0].method | object with changes",
        "{\"name\": \"a b\"} | $.phases[0] | letters"
      })
  void refusesWhatAPhaseCannotSayAtItsPlace(String phase, String place, String said) {
    assertThatThrownBy(() -> read(phase))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(place + " ")
        .hasMessageContaining(said);
  }

  @Test
  void runsOneAfterTheOther() throws IOException {
    try (PreparedRun run = prepare(SMALL, LARGE)) {
      assertThat(run.steps()).isEqualTo(15);
      assertThat(run.phases()).extracting(PreparedPhase::first).containsExactly(0L, 12L);
      assertThat(run.doing(12).phase().name()).isEqualTo("high");
      assertThat(run.after(12).phase().name()).isEqualTo("low");
      assertThat(run.phases().get(0).seeds()).isEqualTo(run.seeds());
      assertThat(run.phases().get(1).seeds()).isNotEqualTo(run.seeds());
    }
  }

  @Test
  void eachIsCheckedAsAWholeRecipe() {
    String odd = "{\"name\": \"odd\", \"data\": {\"views\": {\"global\": {\"size\": 18}}}}";
    String large = "{\"name\": \"large\", \"train\": {\"batch\": 50}}";

    assertThatThrownBy(() -> prepare(odd, large))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has 2 problems")
        .hasMessageContaining("$.phases[0].method.backbone ")
        .hasMessageContaining("$.phases[1].train.batch ");
  }

  @Test
  void whatAllOfThemShareIsSaidOnce() {
    assertThatThrownBy(
            () ->
                new RecipeChecker()
                    .prepare(
                        ShippedCatalog.reader()
                            .read(
                                SmallRun.in(folder, 12).toString(),
                                List.of(
                                    "checkpoint.every=0 steps",
                                    "phases=[" + SMALL + ", " + LARGE + "]"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has 1 problem")
        .hasMessageContaining("$.checkpoint.every ");
  }
}
