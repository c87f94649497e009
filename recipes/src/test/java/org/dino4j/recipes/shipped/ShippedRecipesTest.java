package org.dino4j.recipes.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.List;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.engine.recipe.RecipeReader;
import org.dino4j.engine.size.Memory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shipped recipe is read by the binder that users meet. */
final class ShippedRecipesTest {
  /** Enough for ViT-g: 64 GB, of which Java's heap may have 16. */
  private static final Memory LARGE = new Memory(64L << 30, 16L << 30);

  private final Injector injector =
      Guice.createInjector(
          new StrictModule(),
          new CatalogModule(new Home(Shipped.RECIPES.getParent().toAbsolutePath())),
          new RecipeModule());

  static List<String> names() {
    return Shipped.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void hasNoFaultAndItsPartsFitTogether(String name) {
    RecipeChecker checker = new RecipeChecker(LARGE);
    assertThatCode(() -> checker.checkWithoutData(read(name))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatItIsAndHowItIsRun(String name) {
    var about = read(name).recipe().about();
    assertThat(about.says()).isNotBlank();
    assertThat(about.paper()).matches("arXiv:\\d{4}\\.\\d{5}");
    assertThat(about.command()).startsWith("./dino4j run ").contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quickstart", "quickstart-long", "quickstart-tuning", "dinov2-quickstart"})
  void quickstartsBringAllTheirData(String name) {
    try (PreparedRun run = injector.getInstance(RecipeChecker.class).prepare(read(name))) {
      assertThat(run.data().size()).isEqualTo(3000);
      assertThat(run.data().classes()).hasSize(150);
    }
  }

  @Test
  void theBoostedRunDiffersFromThePublishedOneInFourPlacesOnly() {
    var plain = Shipped.json("dinov1-vits16-imagenet");
    var boosted = Shipped.json("dinov1-vits16-boosted");
    assertThat(boosted.get("data")).isEqualTo(plain.get("data"));
    assertThat(boosted.get("optimizer")).isEqualTo(plain.get("optimizer"));
    assertThat(boosted.get("evaluate")).isEqualTo(plain.get("evaluate"));
    assertThat(boosted.at("/method/backbone")).isEqualTo(plain.at("/method/backbone"));
    assertThat(boosted.at("/method/head/normLastLayer").asBoolean()).isFalse();
    assertThat(boosted.at("/method/losses/0/loss/teacherTemperature/to").asDouble())
        .isEqualTo(0.07);
    assertThat(boosted.at("/train/batch").asInt()).isEqualTo(1024);
    assertThat(boosted.at("/train/length").asText()).isEqualTo("300 epochs");
  }

  private BoundRecipe read(String name) {
    return injector.getInstance(RecipeReader.class).read(name, List.of());
  }
}
