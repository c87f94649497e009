package org.dino4j.recipes.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The recipes for large data go two steps with their own parts, on little data and made small. */
@Tag("graph")
final class PublishedRecipesTest {
  private static final int SIDE = 40;

  /** Each keeps what makes the recipe; only sizes change. */
  private static final List<String> SMALL =
      List.of(
          "method.backbone.size=tiny",
          "method.backbone.depth=2",
          "method.head.outputs=64",
          "method.head.hiddenDim=32",
          "method.head.bottleneck=16",
          "train.batch=4",
          "train.length=2 steps",
          "optimizer.learningRate.warmUp=1 step",
          "evaluate[0].k=[3]");

  @TempDir Path folder;

  @BeforeEach
  void drawEightPicturesOfTwoKinds() throws IOException {
    for (int number = 0; number < 8; number++) {
      Path kind =
          Files.createDirectories(
              folder.resolve("pictures/" + (number % 2 == 0 ? "waves" : "checks")));
      ImageIO.write(picture(number), "png", kind.resolve(number + ".png").toFile());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dinov1-vits16-imagenet", "dinov1-vits16-boosted"})
  void goesTwoStepsInPiecesAndIsMeasured(String recipe) throws IOException {
    goesTwoSteps(recipe, sizes(32, 16), List.of("train.accumulate=2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibot-vits16", "dinov2-vitl16-short"})
  void goesTwoStepsWithHiddenPatchesAndIsMeasured(String recipe) throws IOException {
    goesTwoSteps(recipe, sizes(64, 32), List.of());
  }

  @Test
  void goesTwoStepsWithRegistersAndIsMeasured() throws IOException {
    goesTwoSteps("dinov2-vits14-reg4", sizes(56, 28), List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dinov2-vitl14", "dinov2-vitg14"})
  void goesTwoStepsWithAHeadForPatchesAndIsMeasured(String recipe) throws IOException {
    goesTwoSteps(
        recipe,
        sizes(56, 28),
        List.of(
            "method.patches.head.outputs=64",
            "method.patches.head.hiddenDim=32",
            "method.patches.head.bottleneck=16"));
  }

  /** Whole patches, and enough of them to hide some. */
  private static List<String> sizes(int global, int local) {
    return List.of(
        "data.views.global.size=" + global,
        "data.views.local.size=" + local,
        "evaluate[0].views.resize=" + global,
        "evaluate[0].views.size=" + global);
  }

  private void goesTwoSteps(String recipe, List<String> sizes, List<String> more)
      throws IOException {
    String pictures = folder.resolve("pictures").toString();
    Path run = folder.resolve("run");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int exitCode =
        dino4j(said)
            .run(
                words(
                    List.of("run", recipe, "--out", run.toString(), "--threads", "1"),
                    Stream.of(
                            SMALL,
                            sizes,
                            more,
                            List.of(
                                "data.train.path=" + pictures,
                                "evaluate[0].bank.path=" + pictures,
                                "evaluate[0].queries.path=" + pictures))
                        .flatMap(List::stream)
                        .toList()));
    assertThat(exitCode).as(said.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(run.resolve("result.json")).content().contains("\"steps\" : 2", "teacher");
    assertThat(run.resolve("report.html")).isNotEmptyFile();
  }

  private static String[] words(List<String> first, List<String> changes) {
    List<String> words = new ArrayList<>(first);
    changes.forEach(change -> words.addAll(List.of("--set", change)));
    return words.toArray(String[]::new);
  }

  private static CommandLineInterface dino4j(ByteArrayOutputStream said) {
    PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Guice.createInjector(
            new StrictModule(),
            new CatalogModule(new Home(Shipped.RECIPES.getParent().toAbsolutePath())),
            new RecipeModule(),
            new ReferenceModule(),
            new TrainModule(),
            new CommandLineModule(new Console(stream, stream)))
        .getInstance(CommandLineInterface.class);
  }

  private static BufferedImage picture(int number) {
    BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < SIDE * SIDE; i++) {
      int x = i % SIDE;
      int y = i / SIDE;
      int bright =
          number % 2 == 0
              ? (int) (127 + 120 * Math.sin((x + number * y) / 3.0))
              : (x / (3 + number) + y / 4) % 2 * 200;
      picture.setRGB(x, y, bright << 16 | (255 - bright) << 8 | number * 25);
    }
    return picture;
  }
}
