package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.recipes.bench.BenchModule;
import org.dino4j.recipes.cli.CommandLineInterface;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.doctor.DoctorModule;
import org.dino4j.recipes.compare.CompareModule;
import org.dino4j.recipes.reference.ReferenceModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run folder as 0.1 left it, of six steps on two shipped pictures that lay in /opt/pictures: it
 * is read, and goes on when its owner says so.
 */
final class EarlierRunTest {
  private static final Path KEPT = Path.of("src/test/resources/earlier/0.1");
  private static final Path PICTURES = Path.of("src/main/dist/recipes/quickstart/objects");

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path folder;
  private Path run;

  @BeforeEach
  void layOut() throws IOException {
    run = folder.resolve("run");
    List<Path> all;
    try (Stream<Path> walk = Files.walk(KEPT)) {
      all = walk.toList();
    }
    for (Path path : all) {
      Files.copy(path, run.resolve(KEPT.relativize(path).toString()));
    }
    Path recipe = run.resolve("recipe.resolved.json");
    Files.writeString(
        recipe,
        Files.readString(recipe)
            .replace("/opt/pictures/objects", PICTURES.toAbsolutePath().toString()));
  }

  @Test
  void isReported() throws IOException {
    assertThat(dino("report", "" + run)).as(said()).isZero();

    assertThat(Files.readString(run.resolve("report.html"))).contains("75.0 %", "teacher");
  }

  @Test
  void isLookedAtByTheDoctor() {
    assertThat(dino("doctor", "" + run)).as(said()).isZero();

    assertThat(said()).contains("entropy");
  }

  @Test
  void isEqualToItself() throws IOException {
    assertThat(dino("diff", "" + run, "" + run)).as(said()).isZero();

    assertThat(said()).contains("bit for bit");
  }

  @Test
  void goesOnFromACheckpointWhenItsOwnerAcceptsAnotherVersion() throws IOException {
    String[] words = {"resume", "" + run, "--checkpoint", "step-00000004"};

    assertThat(dino(words)).as(said()).isEqualTo(7);
    assertThat(said()).contains("0.1.0", "--accept-changes");
    said.reset();

    assertThat(
            dino(
                Stream.concat(Stream.of(words), Stream.of("--accept-changes"))
                    .toArray(String[]::new)))
        .as(said())
        .isZero();
    assertThat(said()).contains("was written by an earlier dino4j");
    assertThat(
            Files.readAllLines(run.resolve("events.jsonl")).stream()
                .filter(line -> line.contains("\"kind\":\"step\"")))
        .hasSize(6);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private int dino(String... words) {
    PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Guice.createInjector(
            Stage.PRODUCTION,
            new StrictModule(),
            new CatalogModule(new Home(Path.of("src/main/dist").toAbsolutePath())),
            new RecipeModule(),
            new ReferenceModule(),
            new BenchModule(),
            new TrainModule(),
            new CompareModule(),
            new DoctorModule(),
            new CommandLineModule(new Console(to, to)))
        .getInstance(CommandLineInterface.class)
        .run(words);
  }
}
