package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.RUN_FOLDER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;

/** Run folders in which something other than a checkpoint is damaged. */
final class RunFolders {
  private static final String MANIFEST = "run/manifest.json";
  private static final String EVENTS = "run/events.jsonl";
  private static final String RESOLVED = "run/recipe.resolved.json";

  private RunFolders() {}

  static Stream<BadInput> all() {
    return Stream.of(
        with("a manifest of no bytes", "resume", MANIFEST, "").refused(RUN_FOLDER, "manifest.json"),
        with("a manifest that is cut", "resume", MANIFEST, "{\"recipe\": \"sm"),
        with("a manifest that is nothing", "evaluate", MANIFEST, "null"),
        with(
            "a manifest without sessions",
            "resume",
            MANIFEST,
            "{\"recipe\": \"small\", \"seed\": 3}"),
        with("a manifest with a session of text", "resume", MANIFEST, "{\"sessions\": [\"x\"]}"),
        with("a manifest with no session", "report", MANIFEST, "{\"sessions\": []}"),
        with("a manifest of another kind", "resume", MANIFEST, "{\"sessions\": 7}"),
        with("events of text", "report", EVENTS, "hello\n"),
        with(
            "events of an unknown kind",
            "report",
            EVENTS,
            "{\"kind\": \"miracle\", \"step\": 1}\n"),
        with("events that are nothing", "report", EVENTS, "null\n"),
        with("events that are cut, to resume", "resume", EVENTS, ""),
        with("a recipe of no bytes", "resume", RESOLVED, "").refused(RUN_FOLDER, "in its place"),
        with("a recipe that is cut", "evaluate", RESOLVED, "{\"seed\": 3, \"da")
            .refused(RUN_FOLDER, "in its place"),
        without("a run without its recipe", "resume", RESOLVED)
            .refused(RUN_FOLDER, "recipe.resolved.json"),
        without("a run without its manifest", "resume", MANIFEST)
            .refused(RUN_FOLDER, "manifest.json"),
        edited("a result that was edited", EVENTS, "\"teacher@3\":[01]\\.", "\"teacher@3\":8.")
            .refused(RUN_FOLDER, "was changed after the run wrote it", "noted of them"),
        edited("threads that were edited", MANIFEST, "\"threads\" : 1", "\"threads\" : 2")
            .refused(
                RUN_FOLDER, "$.sessions[0].threads   1         2", "cp {here}/run/checkpoints/"),
        picture("another picture in the place of one", "even/00.png")
            .refused(RUN_FOLDER, "$.data.train bytes of files", "--accept-changes"),
        picture("a picture more", "even/99.png")
            .refused(RUN_FOLDER, "$.data.train samples", "--accept-changes"));
  }

  private static BadInput edited(String name, String file, String was, String is) {
    return BadInput.of(
        Kind.RUN_FOLDER,
        name,
        desk -> {
          String text = new String(desk.finishedRun().bytes(file), StandardCharsets.UTF_8);
          desk.file(file, text.replaceFirst(was, is));
        },
        "resume {here}/run");
  }

  /** Laid beside those that the run was trained on. */
  private static BadInput picture(String name, String file) {
    return BadInput.of(
        Kind.RUN_FOLDER,
        name,
        desk -> desk.finishedRun().file("pictures/" + file, Samples.png(99)),
        "resume {here}/run");
  }

  private static BadInput with(String name, String command, String file, String text) {
    return BadInput.of(
            Kind.RUN_FOLDER,
            name,
            desk -> desk.finishedRun().file(file, text.getBytes(StandardCharsets.UTF_8)),
            command + " {here}/run")
        .refused(RUN_FOLDER, file.substring("run/".length()));
  }

  private static BadInput without(String name, String command, String file) {
    return BadInput.of(
        Kind.RUN_FOLDER,
        name,
        desk -> {
          desk.finishedRun();
          Files.delete(desk.at(file));
        },
        command + " {here}/run");
  }
}
