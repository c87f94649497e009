package org.dino4j.recipes.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.engine.recipe.ShippedCatalog;
import org.junit.jupiter.api.Test;

/** docs/RECIPES.md says what the records say. */
final class RecipesPageTest {
  private static final Path PAGE = Path.of("../docs/RECIPES.md");

  @Test
  void isWhatTheRecordsSay() throws IOException {
    String page = new Reference(ShippedCatalog.catalog()).page();
    if (Boolean.getBoolean("page.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
        .as(
            "docs/RECIPES.md; write it again with ./mvnw -pl recipes -am test -Dtest=RecipesPageTest"
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dpage.write=true")
        .isEqualTo(page);
  }
}
