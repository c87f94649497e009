package org.dino4j.recipes.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.StrictModule;
import org.dino4j.engine.recipe.RecipeModule;
import org.dino4j.recipes.cli.CommandLineModule;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.reference.ReferenceModule;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SuiteReaderTest {
  @TempDir private Path folder;

  private final SuiteReader reader = injector().getInstance(SuiteReader.class);

  private static Injector injector() {
    return Guice.createInjector(
        new StrictModule(),
        new CatalogModule(new Home(Path.of("src/main/dist").toAbsolutePath())),
        new RecipeModule(),
        new ReferenceModule(),
        new TrainModule(),
        new SuiteModule((words, log) -> 0),
        new CommandLineModule(Console.ofThisProcess()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"quick", "quickstart"})
  void aShippedSuiteHasNoFault(String name) {
    LoadedSuite suite = reader.read(name);
    assertThat(suite.name()).isEqualTo(name);
    assertThat(suite.suite().says()).isNotBlank();
  }

  @Test
  void allFaultsComeAtOnceWithTheirPlaces() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.json"),
            """
            {"runs": [
              {"recipe": "quickstart", "seeds": ["x"], "expects": {}},
              {"recipe": "quickstart", "expect": {"knn.teacher@10": {"range": [2, 1], "source": "s"}}}
            ]}
            """);
    assertThatThrownBy(() -> reader.read(file.toString()))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("suite bad.json has 3 problems")
        .hasMessageContaining("$.runs[0].expects")
        .hasMessageContaining("Did you mean 'expect'?")
        .hasMessageContaining("$.runs[0].seeds[0]")
        .hasMessageContaining("range must be [low, high]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | A suite is one JSON object",
        "{\"runs\": []} | at least one recipe",
        "{\"runs\": [{\"recipe\": \"quikstart\"}]} | $.runs[0] There is no recipe file 'quikstart'",
        "{\"runs\": [{\"recipe\": \"quickstart\", \"set\": [\"train.batsh=2\"]}]} | $.train.batsh",
        "{\"runs\": [{\"recipe\": \"quickstart\", \"set\": [\"batch\"]}]} | expected a path and a value",
        "{\"runs\": [{\"recipe\": \"quickstart\"}, {\"recipe\": \"quickstart\"}]} | two runs have one name",
        "{\"runs\": [{\"recipe\": \"quickstart\", \"seeds\": [1, 1]}]} | seeds must differ",
        "{\"runs\": [{\"recipe\": \"quickstart\", \"within\": 3}]} | there are no findings",
        "{\"runs\": [{\"recipe\": \"quickstart\", \"findings\": [\"x\"]}]} | findingsSource must say",
        "{\"runs\": [{\"recipe\": \"quickstart\", \"expect\": {\"kn.t@1\": {\"range\": [0, 1],"
            + " \"source\": \"s\"}}}]} | measures nothing called 'kn'",
        "{\"runs\": [{\"recipe\": \"quickstart\", \"expect\": {\"knn.teacher@10\": {\"range\": [0, 1],"
            + " \"source\": \"\"}}}]} | source must say"
      })
  void aFaultIsNamed(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.json"), text);
    assertThatThrownBy(() -> reader.read(file.toString()))
        .isInstanceOf(Refusal.class)
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage().replaceAll(" +", " "))
                    .startsWith("suite bad.json has 1 problem")
                    .contains(message));
  }

  @Test
  void anUnknownNameIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> reader.read("quik"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no suite file 'quik'")
        .hasMessageContaining("Did you mean 'quick'?");
  }
}
