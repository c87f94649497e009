package org.dino4j.recipes.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.testkit.run.SmallRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TensorFlow knows no node of a name such as Const_١, and a Turkish i is no English one. */
final class UsersLanguageTest {
  @TempDir private static Path shared;
  private static Path recipe;
  private static Path plain;

  @TempDir private Path folder;

  @BeforeAll
  static void trainInNoLanguage() throws IOException {
    recipe = SmallRun.in(shared, 8);
    plain = trained(shared, List.of("-Duser.language=", "-Duser.timezone=UTC"));
  }

  @ParameterizedTest
  @CsvSource({
    "ar, EG, '', Pacific/Kiritimati",
    "fa, IR, '', Asia/Tehran",
    "tr, TR, '', Pacific/Pago_Pago",
    "hi, IN, u-nu-deva, Mars/Olympus",
  })
  void aRunHasTheSameBitsWhereverItsUserLives(
      String language, String country, String extensions, String zone) {
    Path run =
        trained(
            folder,
            List.of(
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Duser.extensions=" + extensions,
                "-Duser.timezone=" + zone));

    for (String file :
        List.of(
            "events.jsonl",
            "recipe.resolved.json",
            "checkpoints/step-00000002/weights.safetensors")) {
      assertThat(run.resolve(file)).hasSameBinaryContentAs(plain.resolve(file));
    }
  }

  private static Path trained(Path folder, List<String> options) {
    Path run = folder.resolve("run");
    List<String> words =
        List.of(
            "run",
            "" + recipe,
            "--out",
            "" + run,
            "--set",
            "train.length=2 steps",
            "--set",
            "evaluate=[]");
    List<String> command = new ArrayList<>(ChildProcess.command(words));
    command.addAll(1, options);
    ChildProcess child = ChildProcess.of(command, folder.resolve("log"));
    assertThat(child.await()).as(child.said()).isZero();
    return run;
  }
}
