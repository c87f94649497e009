package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Incident;
import org.dino4j.engine.run.JsonLines;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.recipes.toy.ToyDino;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportCommandTest {
  private static final String RECIPE =
      """
      {
        "seed": 5,
        "data": {
          "train": {"type": "squares", "count": 16},
          "views": {"type": "square", "views": 2}
        },
        "method": {"type": "toy"},
        "optimizer": {
          "rule": {"type": "toy"},
          "learningRate": {"base": 0.1, "scaling": "none", "warmUp": "1 step"},
          "freezeLastLayer": "0 steps"
        },
        "train": {"batch": 4, "length": "4 steps"},
        "evaluate": [{
          "type": "knn", "every": "2 steps", "k": [3],
          "views": {"type": "square"},
          "bank": {"type": "squares", "count": 12, "seed": 8},
          "queries": {"type": "squares", "count": 6, "seed": 9}
        }],
        "checkpoint": {"every": "4 steps", "keep": 1}
      }
      """;

  @TempDir private Path folder;
  private Path first;
  private Path second;
  private ToyDino dino;

  @BeforeEach
  void trainTwice() throws IOException {
    Path recipe = Files.writeString(folder.resolve("toy.json"), RECIPE);
    dino = new ToyDino(folder, new TrainModule());
    first = folder.resolve("plain");
    second = folder.resolve("other<i>");
    String[] changes = {"--set", "seed=6", "--set", "train.length=\"5 steps\""};
    assertThat(dino.run("run", recipe.toString(), "--out", first.toString())).isZero();
    assertThat(
            dino.run(
                "run",
                recipe.toString(),
                "--out",
                second.toString(),
                changes[0],
                changes[1],
                changes[2],
                changes[3]))
        .as(dino.err())
        .isZero();
  }

  @Test
  void comparesTwoRunsInAPageOfTheFirst() {
    assertThat(dino.run("report", first.toString(), second.toString())).as(dino.err()).isZero();

    Path page = first.resolve("report-vs-other<i>.html");
    assertThat(dino.out()).contains("report: " + page);
    assertThat(page)
        .content()
        .contains("A: plain and B: other&lt;i&gt;")
        .contains("knn teacher@3: ")
        .contains("<code>$.seed</code></th><td><code>5</code></td><td><code>6</code>")
        .contains("<code>&quot;4 steps&quot;</code></td><td><code>&quot;5 steps&quot;</code>")
        .contains("after 4 steps", "after 5 steps")
        .contains("knn teacher@3, %", "Loss", "Gradient norm of student.backbone")
        .contains("<tr class=\"differs\"><th>steps done</th><td>4</td><td>5</td></tr>")
        .contains("<tr class=\"\"><th>recipe</th><td>toy</td><td>toy</td></tr>")
        .doesNotContain("<i>");
  }

  @Test
  void showsFindingsAndIncidentsOfARun() throws IOException {
    RunFolder run = new RunFolder(first);
    Incident incident =
        new Incident(
            3, false, List.of("toy"), List.of(), Map.of(), List.of("square-1"), "less of it");
    Files.createDirectory(incident.folder(run));
    incident.write(run);
    Files.write(incident.folder(run).resolve("views.png"), new byte[] {1, 2, 3});
    try (JsonLines events = JsonLines.from(run.events(), Files.size(run.events()))) {
      events.add(new Event.Found(2, "uniform-collapse", "all alike", "sharpen"));
    }

    assertThat(dino.run("report", first.toString())).as(dino.err()).isZero();

    assertThat(run.report())
        .content()
        .contains("uniform collapse", "after 2 steps", "All alike.", "Sharpen.")
        .contains("Incidents", "kept in incident-00000003", "data:image/png;base64,AQID");
  }

  @Test
  void showsAnIncidentInTheFirstStep() throws IOException {
    RunFolder run = new RunFolder(first);
    Incident incident =
        new Incident(
            0, false, List.of("toy"), List.of(), Map.of(), List.of("square-1"), "less of it");
    Files.createDirectory(incident.folder(run));
    incident.write(run);
    Files.writeString(run.events(), "");

    assertThat(dino.run("report", first.toString())).as(dino.err()).isZero();

    assertThat(run.report())
        .content()
        .contains("Incidents", "kept in incident-00000000", "knn was not measured yet.")
        .doesNotContain("NaN");
  }

  @Test
  void comparesRunsWhoseDataAndCheckpointsAreGone() throws IOException {
    Files.delete(second.resolve("checkpoints/step-00000005/weights.safetensors"));

    assertThat(dino.run("report", first.toString(), second.toString())).as(dino.err()).isZero();
  }

  @Test
  void saysWhatWasRunAsItWasTyped() {
    assertThat(dino.run("report", first.toString())).as(dino.err()).isZero();

    assertThat(first.resolve("report.html"))
        .content()
        .contains(
            "<th>command</th><td>dino4j run " + folder.resolve("toy.json") + " --out " + first)
        .contains("<th>started</th><td>20", "<th>dino4j</th>", "<th>java</th>", "<th>build</th>")
        .contains("<th>parameters</th><td>6 in teacher.backbone</td>")
        .contains("<th>pictures</th><td>16 pictures, 4 a step</td>");
  }

  @Test
  void writesAPageElsewhereAndOverItself() {
    String page = folder.resolve("page.html").toString();

    assertThat(dino.run("report", first.toString(), second.toString(), "--out", page)).isZero();
    assertThat(dino.run("report", first.toString(), "--out", page)).as(dino.err()).isZero();
    assertThat(Path.of(page)).content().contains("What was run");
  }

  @Test
  void writesNoPageOverSomethingElse() throws IOException {
    Path thesis = Files.writeString(folder.resolve("thesis.html"), "<h1>Three years of work</h1>");

    assertThat(dino.run("report", first.toString(), second.toString(), "--out", thesis.toString()))
        .isEqualTo(2);
    assertThat(dino.err()).contains(thesis + " exists and is no report of dino4j");
    assertThat(thesis).hasContent("<h1>Three years of work</h1>");
  }

  @Test
  void refusesARunBesideItself() {
    assertThat(dino.run("report", first.toString(), first.toString())).isEqualTo(2);
    assertThat(dino.err()).contains("is compared with itself; name two runs");
  }

  @Test
  void saysWhichFileOfARunIsDamaged() throws IOException {
    Files.writeString(second.resolve("recipe.resolved.json"), "{\"seed\": ");

    assertThat(dino.run("report", first.toString(), second.toString())).isEqualTo(7);
    assertThat(dino.err()).contains(second.resolve("recipe.resolved.json") + " cannot be read: ");
  }

  @Test
  void saysSoWhereThePageCannotBeWritten() {
    Path nowhere = folder.resolve("no/such/folder/page.html");

    assertThat(dino.run("report", first.toString(), second.toString(), "--out", nowhere.toString()))
        .isEqualTo(7);
    assertThat(dino.err()).contains("cannot write " + nowhere);
  }
}
