package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.toy.ToyDino;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run is resumed with although something has changed, and what it says of itself then. */
final class ChangedWorldTest {
  private static final String RESOLVED = "run/recipe.resolved.json";

  @TempDir private Path home;
  private PicturedRun run;
  private String events;

  @BeforeEach
  void train() throws IOException {
    run = PicturedRun.trainedIn(home);
    events = Files.readString(run.at("run/events.jsonl"));
  }

  @Test
  void endsThePromiseWhereAPersonAcceptsOtherPictures() throws IOException {
    PicturedRun.write(run.at("pictures/even/0.png"), 77);

    ToyDino dino = resume("--checkpoint", "step-00000006", "--accept-changes");

    assertThat(dino.err())
        .contains("warning: since the run began, this has changed:")
        .contains("$.data.train bytes of files");
    assertThat(manifest().promise())
        .startsWith("broken: the run was resumed although this had changed: $.data.train bytes");
    assertThat(manifest().changes()).hasSize(1);
  }

  @Test
  void asksOnlyOnceForTheSameChange() throws IOException {
    PicturedRun.write(run.at("pictures/even/0.png"), 77);
    resume("--checkpoint", "step-00000006", "--accept-changes");

    assertThat(resume().err()).doesNotContain("warning");
    assertThat(manifest().promise()).startsWith("broken");

    PicturedRun.write(run.at("pictures/even/0.png"), 78);
    assertThat(run.dino().run("resume", "" + run.at("run"))).isEqualTo(7);
  }

  @Test
  void goesOnWithOtherSettingsWhereAPersonAcceptsThem() throws IOException {
    run.edit(RESOLVED, text -> text.replace("\"base\" : 0.1", "\"base\" : 0.2"));

    resume("--checkpoint", "step-00000006", "--accept-changes");

    assertThat(manifest().promise()).contains("$.optimizer.learningRate.base was 0.1 and became");
    assertThat(resume().err()).doesNotContain("warning");
  }

  @Test
  void goesOnWhereItsPicturesHaveMovedAndAreTheSame() throws IOException {
    move();
    resume("--checkpoint", "step-00000006");
    keepsItsPromise();
    assertThat(run.dino().run("evaluate", "" + run.at("run"))).isZero();
  }

  @Test
  void goesOnWhereItsPicturesHaveMovedBeforeTheFirstCheckpoint() throws IOException {
    run.loseCheckpoints();
    move();
    run.edit(RESOLVED, text -> text.replace("\"says\" : \"", "\"says\" : \"in other words"));
    resume();
    keepsItsPromise();
  }

  private void move() throws IOException {
    Files.move(run.at("pictures"), run.at("elsewhere"));
    run.edit(RESOLVED, text -> text.replace("/pictures\"", "/elsewhere\""));
  }

  @Test
  void takesTheManifestBackFromTheCheckpoint() throws IOException {
    run.edit("run/manifest.json", text -> text.replaceFirst("(\"threads\" : )\\d+", "$199"));
    assertThat(run.dino().run("resume", "" + run.at("run"))).isEqualTo(7);

    Files.copy(
        run.checkpoint(PicturedRun.NEWEST).resolve("manifest.json"),
        run.at("run/manifest.json"),
        StandardCopyOption.REPLACE_EXISTING);
    resume();

    keepsItsPromise();
  }

  @Test
  void saysOfAnOldCheckpointThatItsLogCannotBeChecked() throws IOException {
    run.age("step-00000006");

    ToyDino dino = resume("--checkpoint", "step-00000006");

    assertThat(dino.err())
        .containsOnlyOnce("warning: step-00000006 was written by an earlier dino4j")
        .contains("cannot be checked");
    keepsItsPromise();
  }

  @Test
  void warnsWhoeverLooksAtAnEditedLogOrAtOtherPictures() throws IOException {
    run.edit("run/events.jsonl", text -> text.replaceFirst("(\"teacher@1\":)[01]\\.", "$18."));
    PicturedRun.write(run.at("bank/even/0.png"), 77);

    ToyDino dino = run.dino();
    assertThat(dino.run("evaluate", "" + run.at("run"))).as(dino.err()).isZero();

    assertThat(dino.err())
        .contains("warning: " + run.at("run/events.jsonl") + " was changed after the run wrote it")
        .contains("warning: the data is not what the run had")
        .contains("$.evaluate[0].bank bytes of files");
  }

  private ToyDino resume(String... words) {
    ToyDino dino = run.dino();
    String[] all = new String[words.length + 2];
    all[0] = "resume";
    all[1] = run.at("run").toString();
    System.arraycopy(words, 0, all, 2, words.length);
    assertThat(dino.run(all)).as(dino.err()).isZero();
    return dino;
  }

  private void keepsItsPromise() {
    assertThat(manifest().promise()).startsWith("same bits");
    assertThat(run.at("run/events.jsonl")).content().isEqualTo(events);
  }

  private Manifest manifest() {
    return Manifest.read(new RunFolder(run.at("run")));
  }
}
