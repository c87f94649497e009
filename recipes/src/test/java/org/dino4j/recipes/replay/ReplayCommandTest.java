package org.dino4j.recipes.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.train.StopRequest;
import org.dino4j.recipes.compare.CompareModule;
import org.dino4j.recipes.toy.ToyDino;
import org.dino4j.recipes.toy.ToyRecipe;
import org.dino4j.recipes.train.TrainModule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayCommandTest {
  @TempDir private Path folder;
  private Path recorded;
  private Path again;

  @BeforeEach
  void nameTheFolders() {
    recorded = folder.resolve("recorded");
    again = folder.resolve("again");
  }

  @Test
  void aRunHasTheSameBitsAgainAndKeepsItsName() {
    record(dino(), 0);
    ToyDino dino = replay(0);
    assertThat(dino.out())
        .contains("bits agree with " + recorded + ": 16 events are equal")
        .contains("step-00000012 has the same 3 arrays in both, bit for bit");
    assertThat(dino.err()).doesNotContain("warning");
    Manifest manifest = Manifest.read(new RunFolder(again));
    assertThat(manifest.recipe()).isEqualTo("toy");
    assertThat(manifest.last().threads()).isEqualTo(2);
    assertThat(manifest.last().workers()).isEqualTo(3);
    assertThat(manifest.recipeSha256())
        .isEqualTo(Manifest.read(new RunFolder(recorded)).recipeSha256());
  }

  @Test
  void theFirstEventThatDiffersIsNamedAndTheReplayEndsThere() throws IOException {
    record(dino(), 0);
    Path events = recorded.resolve("events.jsonl");
    List<String> lines = Files.readAllLines(events);
    lines.set(7, lines.get(7).replaceFirst("\"loss\":[0-9.E-]+", "\"loss\":0.5"));
    Files.write(events, lines);

    ToyDino dino = replay(1);

    assertThat(dino.out())
        .contains("bits do NOT agree with " + recorded)
        .contains("differ from step 5 on, in its event 'step'; 7 events")
        .containsPattern("\\$\\.loss +0\\.5 +[0-9.]+");
    assertThat(dino.err()).contains("events.jsonl is shorter than its checkpoint says");
    assertThat(History.of(new RunFolder(again)).steps()).hasSizeLessThan(12);
  }

  @Test
  void aRunThatWasInterruptedIsReplayedAsFarAsItWent() {
    ToyDino interrupted = dino();
    interrupted.hooks().before(6, () -> interrupted.part(StopRequest.class).ask(2));
    record(interrupted, 130);

    assertThat(replay(0).out())
        .contains("bits agree with ")
        .contains("step-00000007 has the same 3 arrays");
  }

  @Test
  void whatDiffersNowIsSaidBeforeItBegins() throws IOException {
    record(dino(), 0);
    Path recipe = recorded.resolve("recipe.resolved.json");
    Files.writeString(recipe, Files.readString(recipe).replace("\"count\" : 23", "\"count\" : 22"));

    ToyDino dino = dino();
    int exitCode =
        dino.run("replay", recorded.toString(), "--out", again.toString(), "--threads", "4");

    assertThat(exitCode).isEqualTo(1);
    assertThat(dino.err())
        .contains("recipe.resolved.json was changed after the run wrote it")
        .containsPattern("\\$\\.data\\.train samples +23 +22")
        .containsPattern("threads +2 +4");
  }

  @Test
  void aRunIsNotReplayedIntoAFolderThatIsTaken() {
    record(dino(), 0);
    ToyDino dino = dino();
    assertThat(dino.run("replay", recorded.toString(), "--out", recorded.toString())).isEqualTo(7);
    assertThat(dino.err()).contains("exists already");
  }

  private void record(ToyDino dino, int exitCode) {
    String recipe = ToyRecipe.in(folder).toString();
    assertThat(
            dino.run(
                "run", recipe, "--out", recorded.toString(), "--threads", "2", "--workers", "3"))
        .as(dino.err())
        .isEqualTo(exitCode);
  }

  private ToyDino replay(int exitCode) {
    ToyDino dino = dino();
    assertThat(dino.run("replay", recorded.toString(), "--out", again.toString()))
        .as(dino.out() + dino.err())
        .isEqualTo(exitCode);
    return dino;
  }

  private ToyDino dino() {
    return new ToyDino(folder, new TrainModule(), new CompareModule(), new ReplayModule());
  }
}
