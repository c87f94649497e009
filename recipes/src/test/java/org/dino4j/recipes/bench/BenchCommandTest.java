package org.dino4j.recipes.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.ParseException;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.feed.Wanted;
import org.dino4j.recipes.cli.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BenchCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
  private final BenchCommand command =
      new BenchCommand(Set.of(new Echo()), new Console(printed, printed));

  @Test
  void takesTheShortNameOfARecipeAndTheSizes() throws ParseException {
    run("echo", "--like", "dinov1-vits16", "--batch", "3", "--steps", "7", "--threads", "2");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "dinov1-vits16-imagenet [train.batch=3, train.accumulate=1, phases=[], optimizer.freezeLastLayer=0 steps] 7")
        .contains(Devices.cpu(2).toString());
  }

  @Test
  void anotherRecipeKeepsItsName() throws ParseException {
    run("echo", "--like", "own.json");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("own.json [train.batch=8");
  }

  @Test
  void changesOfTheRecipeComeAfterThoseOfTheBench() throws ParseException {
    run("echo", "--set", "train.accumulate=2", "--set", "method.backbone.dropPath=0.3");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("0 steps, train.accumulate=2, method.backbone.dropPath=0.3]");
  }

  @Test
  void whatCannotBeMeasuredIsAnsweredWithWhatCan() {
    assertThatThrownBy(() -> run("disk"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'bench' cannot measure 'disk', only echo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5"})
  void refusesSizesThatAreNoWholeNumbersAboveZero(String size) {
    assertThatThrownBy(() -> run("echo", "--batch", size))
        .isInstanceOf(Refusal.class)
        .hasMessage("--batch needs a whole number above 0 but found '" + size + "'");
  }

  @Test
  void figuresStandInColumns() {
    Figures figures = new Figures().line("a", "%d", 1).giga("longer", 2.5e9, "GFLOP").memory(0);
    assertThat(figures.toString().lines())
        .containsExactly(
            "a                     1",
            "longer                2.5 GFLOP",
            "peak resident memory  not told by this system");
  }

  @Test
  void randomPicturesFitEveryGroupInItsFormat() {
    InputSpec inputs =
        new InputSpec(
            List.of(
                views("global", 2, ViewSpec.PixelFormat.UINT8),
                views("local", 3, ViewSpec.PixelFormat.FLOAT32)));
    Batch batch = RandomBatch.of(inputs, 5, Wanted.NOTHING, new Seeds(1));
    assertThat(batch.views().get(0)).isInstanceOf(Pixels.Bytes.class);
    assertThat(batch.views().get(0).images()).isEqualTo(10);
    assertThat(((Pixels.Floats) batch.views().get(1)).values()).hasSize(15 * 4 * 4 * 3);
    assertThat(batch.ids()).hasSize(5);
  }

  private static ViewSpec views(String name, int count, ViewSpec.PixelFormat format) {
    return new ViewSpec(name, count, Size.square(4), 3, format);
  }

  private void run(String... words) throws ParseException {
    command.run(new DefaultParser().parse(command.options(), words));
  }

  /** Says what it was asked to measure. */
  private static final class Echo implements Benchmark {
    @Override
    public String name() {
      return "echo";
    }

    @Override
    public Figures measure(BenchSetting setting) {
      return new Figures()
          .line("asked", "%s %s %d", setting.recipe(), setting.changes(), setting.steps())
          .line("on", "%s", setting.devices());
    }
  }
}
