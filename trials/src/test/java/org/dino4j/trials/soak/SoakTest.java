package org.dino4j.trials.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.process.ChildProcess;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.testkit.run.SmallRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten kills of the real command at moments seen in its files. */
final class SoakTest {
  private static final int KILLS = 10;

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aRunThatIsKilledTenTimesHasTheBitsOfOneNeverKilled() throws IOException {
    Path recipe = SmallRun.in(folder, 300);

    int exitCode = soak("soak", recipe.toString(), "--kills", "" + KILLS, "--out", "" + runs());

    String said = out.toString(StandardCharsets.UTF_8);
    assertThat(exitCode).as(said).isZero();
    for (Moment moment : Moment.AIMS) {
      assertThat(said).containsPattern("(?m)^\\d+ +\\d+ +%s {3}".formatted(moment));
    }
    assertThat(said)
        .contains("10 of 10 as aimed, 0 given up: in the end every weight")
        .doesNotContain("differ");
  }

  private Path runs() {
    return folder.resolve("runs");
  }

  private int soak(String... words) {
    return Guice.createInjector(
            Stage.PRODUCTION,
            new StrictModule(),
            new CatalogModule(new Home(folder)),
            new RecipeModule(),
            new ReferenceModule(),
            new SoakModule(ChildProcess::start),
            new CommandLineModule(
                new Console(new PrintStream(out, true, StandardCharsets.UTF_8), System.err)))
        .getInstance(CommandLineInterface.class)
        .run(words);
  }
}
