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
  @ValueSource(strings = {"quickstart", "quickstart-long", "quickstart-tuning"})
  void noObjectIsTrainedOnAndMeasured(String recipe) {
    assertThat(trained(recipe)).doesNotHaveDuplicates().hasSize(150);
    assertThat(measured(recipe)).doesNotHaveDuplicates().hasSize(150);
    assertThat(trained(recipe)).doesNotContainAnyElementsOf(measured(recipe));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "quickstart-long", "quickstart-tuning"})
  void aQueryShowsObjectsOfTheBankInOtherViews(String recipe) {
    JsonNode bank = evaluation(recipe).get("bank");
    JsonNode queries = evaluation(recipe).get("queries");
    assertThat(queries.get("objects")).isEqualTo(bank.get("objects"));
    assertThat(queries.get("firstView").asLong())
        .isGreaterThanOrEqualTo(bank.path("firstView").asLong() + bank.get("views").asLong());
  }

  @Test
  void theTunedRecipeNeverSeesAFinalObject() {
    assertThat(measured("quickstart-tuning"))
        .doesNotContainAnyElementsOf(measured("quickstart"))
        .doesNotContainAnyElementsOf(measured("quickstart-long"));
    assertThat(trained("quickstart-tuning"))
        .isEqualTo(trained("quickstart"))
        .isEqualTo(trained("quickstart-long"));
  }

  @Test
  void theTunedRecipeIsTheQuickstartButForWhatItIsMeasuredOn() {
    assertThat(withoutObjects("quickstart-tuning")).isEqualTo(withoutObjects("quickstart"));
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
    JsonNode all = Shipped.json(recipe).get("evaluate");
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static JsonNode withoutObjects(String recipe) {
    ObjectNode root = (ObjectNode) Shipped.json(recipe);
    root.remove("about");
    for (String set : List.of("bank", "queries")) {
      ((ObjectNode) root.at("/evaluate/0/" + set)).remove("objects");
    }
    return root;
  }
}
