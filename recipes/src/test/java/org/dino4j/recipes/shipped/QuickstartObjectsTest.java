package org.dino4j.recipes.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects that are measured on were never trained on, and the final ones never tuned by. */
final class QuickstartObjectsTest {
  private static final Path OBJECTS = Shipped.RECIPES.resolve("quickstart/objects");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quickstart",
        "quickstart-long",
        "quickstart-tuning",
        "dinov2-quickstart",
        "dinov2-quickstart-tuning"
      })
  void noObjectIsTrainedOnAndMeasured(String recipe) {
    assertThat(trained(recipe)).doesNotHaveDuplicates().hasSize(150);
    assertThat(measured(recipe)).doesNotHaveDuplicates().hasSize(150);
    assertThat(trained(recipe)).doesNotContainAnyElementsOf(measured(recipe));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quickstart",
        "quickstart-long",
        "quickstart-tuning",
        "dinov2-quickstart",
        "dinov2-quickstart-tuning"
      })
  void aQueryShowsObjectsOfTheBankInOtherViews(String recipe) {
    JsonNode bank = evaluation(recipe).get("bank");
    JsonNode queries = evaluation(recipe).get("queries");
    assertThat(queries.get("objects")).isEqualTo(bank.get("objects"));
    assertThat(queries.get("firstView").asLong())
        .isGreaterThanOrEqualTo(bank.path("firstView").asLong() + bank.get("views").asLong());
  }

  @Test
  void allAreTrainedAndMeasuredOnTheSameObjects() {
    assertThat(trained("quickstart"))
        .isEqualTo(trained("quickstart-long"))
        .isEqualTo(trained("dinov2-quickstart"));
    assertThat(measured("quickstart"))
        .isEqualTo(measured("quickstart-long"))
        .isEqualTo(measured("dinov2-quickstart"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "dinov2-quickstart"})
  void theTunedRecipeIsTheQuickstartAndNeverSeesAFinalObject(String recipe) {
    String tuned = recipe + "-tuning";
    assertThat(measured(tuned)).doesNotContainAnyElementsOf(measured(recipe));
    assertThat(trained(tuned)).isEqualTo(trained(recipe));
    assertThat(withoutObjects(tuned)).isEqualTo(withoutObjects(recipe));
  }

  /** Patches are asked about on the objects that k-NN asks about. */
  @ParameterizedTest
  @ValueSource(strings = {"dinov2-quickstart", "dinov2-quickstart-tuning"})
  void patchesAreMeasuredOnTheSameObjects(String recipe) {
    JsonNode foreground = Shipped.json(recipe).at("/evaluate/1");
    for (String set : List.of("bank", "queries")) {
      assertThat(foreground.get(set).get("objects"))
          .isEqualTo(evaluation(recipe).get("bank").get("objects"));
    }
  }

  @Test
  void everyObjectIsShippedAndEveryShippedObjectIsUsed() throws IOException {
    List<String> used =
        Stream.of(trained("quickstart"), measured("quickstart"), measured("quickstart-tuning"))
            .flatMap(List::stream)
            .map(name -> name + ".png")
            .toList();
    try (Stream<Path> files = Files.list(OBJECTS)) {
      List<String> shipped = files.map(file -> file.getFileName().toString()).toList();
      assertThat(shipped).contains("LICENSE", "SOURCE.md");
      assertThat(shipped.stream().filter(name -> name.endsWith(".png")))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  @Test
  void allObjectsTogetherAreSmall() throws IOException {
    try (Stream<Path> files = Files.list(OBJECTS)) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(2L << 20);
    }
  }

  private static List<String> trained(String recipe) {
    return Shipped.texts(Shipped.json(recipe).at("/data/train/objects"));
  }

  private static List<String> measured(String recipe) {
    return Shipped.texts(evaluation(recipe).at("/bank/objects"));
  }

  private static JsonNode evaluation(String recipe) {
    JsonNode first = Shipped.json(recipe).at("/evaluate/0");
    assertThat(first.get("type").asText()).isEqualTo("knn");
    return first;
  }

  private static JsonNode withoutObjects(String recipe) {
    ObjectNode root = (ObjectNode) Shipped.json(recipe);
    root.remove("about");
    for (JsonNode evaluation : root.get("evaluate")) {
      for (String set : List.of("bank", "queries")) {
        ((ObjectNode) evaluation.get(set)).remove("objects");
      }
    }
    return root;
  }
}
