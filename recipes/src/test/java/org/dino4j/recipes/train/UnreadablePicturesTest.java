package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.toy.ToyRecipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture that cannot be read is named in the terminal, in the report, and by validate. */
final class UnreadablePicturesTest {
  private static final String DAMAGED = "square-4: half of it is missing";

  @TempDir private Path folder;

  @Test
  void aRunNamesEachOnceAsItIsMetAndInItsReport() throws IOException {
    ToyDino dino =
        run("run", "--out", folder.resolve("run").toString(), "--set", "data.tolerateUnreadable=1");

    assertThat(dino.err()).containsOnlyOnce("warning: " + DAMAGED);
    assertThat(dino.err()).contains(" takes its place");
    assertThat(dino.err())
        .containsOnlyOnce("warning: square-2: half of it is missing (knn is measured without it)");
    assertThat(folder.resolve("run/report.html"))
        .content()
        .contains("Unreadable pictures")
        .contains(DAMAGED + " (first in step ")
        .contains("square-2: half of it is missing (left out of the evaluation)");
  }

  @Test
  void validateRefusesWhatTrainingWouldRefuse() throws IOException {
    ToyDino dino = new ToyDino(folder, new TrainModule());

    assertThat(dino.run(words("validate"))).isEqualTo(4);
    assertThat(dino.err()).contains("1 sample of the training data cannot be read", DAMAGED);
  }

  @Test
  void validateWarnsOfWhatIsTolerated() throws IOException {
    ToyDino dino = run("validate", "--set", "data.tolerateUnreadable=1");

    assertThat(dino.err())
        .containsOnlyOnce("warning: " + DAMAGED)
        .containsOnlyOnce("warning: square-2: half of it is missing");
    assertThat(dino.out()).contains("is fine");
  }

  @Test
  void validateSaysHowManyItLookedAtAndThoroughlyAtAll() throws IOException {
    List<String> changes =
        List.of("--set", "data.train.count=4000", "--set", "data.train.damaged=[3999]");
    ToyDino some = run("validate", changes.toArray(String[]::new));
    List<String> thorough = new ArrayList<>(changes);
    thorough.add("--thorough");
    ToyDino all = new ToyDino(folder, new TrainModule());

    assertThat(some.err())
        .contains("looked at the headers of 139 of 4039 pictures; --thorough decodes all of them");
    assertThat(all.run(words("validate", thorough.toArray(String[]::new)))).isEqualTo(4);
    assertThat(all.err()).contains("square-3999: half of it is missing");
  }

  @Test
  void theTerminalNamesTheFirstTenOnceEach() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Progress progress = Progress.plain(new PrintStream(out, true, StandardCharsets.UTF_8));

    for (int i : new int[] {0, 1, 2, 3, 4, 5, 6, 0, 1, 7, 8, 9, 10, 11, 12}) {
      progress.unreadable(i + ".png: cut", "left out");
    }

    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      expected.add("warning: %s.png: cut (left out)".formatted(i));
    }
    expected.add("warning: more pictures cannot be read; the report names them all");
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).isEqualTo(expected);
  }

  private ToyDino run(String command, String... more) throws IOException {
    ToyDino dino = new ToyDino(folder, new TrainModule());
    assertThat(dino.run(words(command, more))).as(dino.err()).isZero();
    return dino;
  }

  private String[] words(String command, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of(command, ToyRecipe.in(folder).toString()));
    Collections.addAll(words, "--set", "data.train.damaged=[4]");
    Collections.addAll(words, "--set", "evaluate[0].queries.damaged=[2]");
    Collections.addAll(words, more);
    return words.toArray(String[]::new);
  }
}
