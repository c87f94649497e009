package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dino4j.api.part.Setting;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.engine.recipe.RecipeReader;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Incident;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.incident.Evidence;
import org.dino4j.recipes.incident.StoppedStep;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.testkit.run.SmallRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults planted into a run with all real parts. */
final class StopBeforeHarmTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Injector dino;
  private Path recipe;

  @BeforeEach
  void start() throws IOException {
    recipe = SmallRun.in(folder, 12);
    PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8);
    dino =
        Guice.createInjector(
            Stage.PRODUCTION,
            new StrictModule(),
            new CatalogModule(new Home(folder)),
            new RecipeModule(),
            new ReferenceModule(),
            new TrainModule(),
            new CommandLineModule(new Console(to, to)));
  }

  private int dino(String... words) {
    return dino.getInstance(CommandLineInterface.class).run(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          optimizer.learningRate.base=1e39 | 1 | learningRate | the schedule learningRate | mend learningRate
          method.losses[0].loss.teacherTemperature={"type":"warm-up","from":0.04,"to":1e-39,"over":"2 steps","by":"step"} | 1 | dino | gradient of student.backbone ( | teacherTemperature is so near to 0
          """)
  void stopsASettingThatGoesOutOfBoundsDuringTheRun(
      String planted, int step, String culprit, String named, String cure) {
    Path run = folder.resolve("run");

    assertThat(dino("run", "" + recipe, "--out", "" + run, "--set", planted)).isEqualTo(9);

    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("step %s was stopped: not finite were ".formatted(step))
        .contains(named, cure, "learningRate ", "teacherTemperature ", "samples ")
        .contains(
            String.format(Locale.ROOT, "incident-%08d", step),
            String.format(Locale.ROOT, "step-%08d", step))
        .doesNotContain("\tat ");
    Incident incident = Incident.all(new RunFolder(run)).get(0);
    assertThat(incident.step()).isEqualTo(step);
    assertThat(incident.culprits()).contains(culprit);
    assertThat(incident.samples()).hasSize(4).allMatch(id -> id.endsWith(".png"));
    assertThat(incident.folder(new RunFolder(run)))
        .isDirectoryContaining("glob:**/views.png")
        .isDirectoryContaining("glob:**/batch.npz");
    assertThat(History.of(new RunFolder(run)).steps()).hasSize(step);
    assertThat(dino("evaluate", "" + run)).as("the weights before it are whole").isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          optimizer.learningRate={"base":3e38,"scaling":"none","warmUp":"0 steps"} | optimizer.weightDecay=1e30 | 0 | student.head.
          optimizer.weightDecay={"type":"warm-up","from":0,"to":3e38,"over":"4 steps","by":"step"} | optimizer.learningRate={"base":300,"scaling":"none","warmUp":"4 steps"} | 1 | student.backbone
          """)
  void keepsNothingOfAnUpdateThatOverflows(String planted, String more, int atLeast, String culprit)
      throws IOException {
    Path run = folder.resolve("run");

    int code =
        dino(
            "run",
            "" + recipe,
            "--out",
            "" + run,
            "--set",
            planted,
            "--set",
            more,
            "--set",
            "checkpoint.every=1 step",
            "--set",
            "checkpoint.keep=1");

    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(9);
    Incident incident = Incident.all(new RunFolder(run)).get(0);
    assertThat(incident.step()).isGreaterThanOrEqualTo(atLeast);
    assertThat(incident.culprits()).anyMatch(name -> name.startsWith(culprit));
    Checkpoints checkpoints =
        new Checkpoints(
            new RunFolder(run), dino.getInstance(Catalog.class).backend().snapshotFiles());
    assertThat(checkpoints.all())
        .hasSizeGreaterThanOrEqualTo(incident.step() == 0 ? 0 : 1)
        .allSatisfy(kept -> assertThat(checkpoints.requireWhole(kept)).isEqualTo(kept));
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            checkpoints
                .newest()
                .map(good -> good.folder().toString())
                .orElse("there is no checkpoint before it"));
  }

  @Test
  void weightsThatAreFiniteButHugeLetNoCheckpointGo() {
    Path run = folder.resolve("run");

    int code =
        dino(
            "run",
            "" + recipe,
            "--out",
            "" + run,
            "--set",
            "optimizer.learningRate={\"base\":1e30,\"scaling\":\"none\",\"warmUp\":\"5 steps\"}",
            "--set",
            "optimizer.weightDecay=0",
            "--set",
            "checkpoint.every=1 step",
            "--set",
            "checkpoint.keep=1",
            "--set",
            "evaluate=[]");

    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(9);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("the weights before it are in " + run.resolve("checkpoints/step-00000002"))
        .contains("finite but huge; those of an older one are in ")
        .contains("" + run.resolve("checkpoints/step-00000001"))
        .containsPattern("had grown too large before this step, up to \\d\\.\\d\\de\\+\\d");
    assertThat(run.resolve("checkpoints/step-00000001")).isDirectory();
  }

  @Test
  void stopsAStepWithOnePixelThatIsNotFiniteAndChangesNoArray() {
    PreparedRun run =
        dino.getInstance(RecipeChecker.class)
            .prepare(dino.getInstance(RecipeReader.class).read("" + recipe, List.of()));
    InputSpec inputs = floats(run.setting().inputs());
    Setting setting = new Setting(inputs, run.setting().timeline(), 1);
    TrainingPlan plan =
        new TrainingPlan(
            run.recipe().method(), setting, run.optimizer(), run.seeds(), Devices.cpu(1));
    Batch planted = batch(inputs, 4, Float.NaN);
    try (run;
        TrainingSession session = dino.getInstance(Catalog.class).backend().train(plan)) {
      session.step(batch(inputs, 4, 0.25f), 0);
      Snapshot before = session.snapshot();

      NonFiniteException stopped =
          catchThrowableOfType(NonFiniteException.class, () -> session.step(planted, 1));

      assertThat(session.snapshot().arrays().keySet()).isEqualTo(before.arrays().keySet());
      before
          .arrays()
          .forEach(
              (name, array) ->
                  assertThat(session.snapshot().arrays().get(name).values())
                      .as(name)
                      .isEqualTo(array.values()));
      StoppedStep step = new StoppedStep(1, stopped, inputs, planted, Evidence.of(run, 1));
      assertThat(step.incident().culprits()).contains("total loss", "dino");
      assertThat(step.incident().modules()).contains("student.backbone", "student.head");
      assertThat(step.incident().scalars()).containsKeys("learningRate", "teacherTemperature");
      assertThat(step.incident().cure()).contains("pixels that are not finite, in sample-0");
      assertThat(step.write(new RunFolder(folder)).resolve("views.png")).exists();
      assertThat(session.step(batch(inputs, 4, 0.25f), 1).loss()).isFinite();
    }
  }

  private static InputSpec floats(InputSpec inputs) {
    return new InputSpec(
        inputs.groups().stream()
            .map(
                g ->
                    new ViewSpec(
                        g.name(), g.count(), g.size(), g.channels(), ViewSpec.PixelFormat.FLOAT32))
            .toList());
  }

  /** A batch of slopes; the first value of the first view is {@code first}. */
  private static Batch batch(InputSpec inputs, int samples, float first) {
    List<Pixels> views =
        inputs.groups().stream()
            .map(
                group ->
                    (Pixels)
                        slopes(group, samples, group.equals(inputs.groups().get(0)) ? first : 0))
            .toList();
    return new Batch(views, IntStream.range(0, samples).mapToObj(i -> "sample-" + i).toList());
  }

  private static Pixels.Floats slopes(ViewSpec group, int samples, float first) {
    int images = group.count() * samples;
    int each = group.size().height() * group.size().width() * group.channels();
    float[] values = new float[images * each];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((i * 7L + i / each * 13L) % 256) / 255;
    }
    values[0] = first;
    return new Pixels.Floats(images, group.size(), group.channels(), values);
  }
}
