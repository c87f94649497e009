package org.dino4j.evaluations.knn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.toy.ToyRecipe;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedPicturesTest {
  @TempDir private Path folder;

  @Test
  void queriesThatAreInTheBankAreCounted() {
    ToyDino dino = trained("evaluate[0].queries.seed=8");

    String warning =
        "knn: warning: 9 of 9 pictures that are asked about are in the bank too, pixel for pixel: each is its own nearest neighbour, so results are too high. Take them out of one of the two";
    assertThat(dino.err()).containsOnlyOnce(warning);
    assertThat(dino.out()).containsOnlyOnce(warning);
    assertThat(folder.resolve("run/result.json")).content().contains("warning: 9 of 9 pictures");
    assertThat(folder.resolve("run/report.html")).content().contains(warning);
  }

  @Test
  void equalNamesAloneAreNoEqualPictures() {
    assertThat(trained("evaluate[0].queries.seed=9").err()).doesNotContain("warning");
  }

  private ToyDino trained(String change) {
    ToyDino dino = new ToyDino(folder, new TrainModule());
    String out = folder.resolve("run").toString();
    assertThat(dino.run("run", ToyRecipe.in(folder).toString(), "--set", change, "--out", out))
        .as(dino.err())
        .isZero();
    return dino;
  }
}
