package org.dino4j.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.plugin.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecipeLibraryTest {
  @TempDir Path home;

  @BeforeEach
  void ship() throws IOException {
    Files.createDirectories(home.resolve("recipes/quickstart"));
    Files.writeString(home.resolve("recipes/quickstart.json"), "{}");
    Files.writeString(home.resolve("recipes/fashion.json"), "{}");
  }

  @Test
  void findsAShippedRecipeByItsName() {
    assertThat(library().find("quickstart")).isEqualTo(home.resolve("recipes/quickstart.json"));
  }

  @Test
  void prefersAFile() throws IOException {
    Path own = Files.writeString(home.resolve("own.json"), "{}");

    assertThat(library().find(own.toString())).isEqualTo(own);
  }

  @Test
  void listsWhatIsShippedAndGuesses() {
    assertThatThrownBy(() -> library().find("quikstart"))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "There is no recipe file 'quikstart', and no shipped recipe of that name. Did you mean 'quickstart'? Shipped: fashion, quickstart.");
  }

  private RecipeLibrary library() {
    return new RecipeLibrary(new Home(home));
  }
}
