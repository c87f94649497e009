package org.dino4j.recipes.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.recipes.toy.ToyDino;

/** Everything for which a resume is refused. */
final class RefusedResumes {
  private static final String MANIFEST = "run/manifest.json";
  private static final String EVENTS = "run/events.jsonl";
  private static final String TIMING = "run/timing.jsonl";
  private static final String RESOLVED = "run/recipe.resolved.json";
  private static final String NEWEST = "run/checkpoints/" + PicturedRun.NEWEST + "/";

  private RefusedResumes() {}

  /** What happens between kill and resume. */
  interface Change {
    void in(PicturedRun run) throws IOException;
  }

  /**
   * A refusal.
   *
   * @param words of the command line behind {@code resume RUN}
   * @param says pieces of the message
   */
  record Case(String name, Change change, List<String> words, int exitCode, List<String> says) {
    Case with(String... more) {
      return new Case(name, change, List.of(more), exitCode, says);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Case refused(String name, Change change, String... says) {
    return new Case(name, change, List.of(), 7, List.of(says));
  }

  static Stream<Case> all() {
    return Stream.of(data(), recipes(), setup(), logs(), manifests(), checkpoints(), others())
        .flatMap(cases -> cases);
  }

  private static Case data(String name, Change change, String... says) {
    String[] more = Arrays.copyOf(says, says.length + 1);
    more[says.length] = "--accept-changes";
    return refused(name, change, more);
  }

  private static Stream<Case> data() {
    return Stream.of(
        data("two pictures exchanged", run -> exchange(run, "pictures"), "$.data.train bytes of"),
        data(
            "two pictures of the bank exchanged",
            run -> exchange(run, "bank"),
            "$.evaluate[0].bank bytes of files",
            "$.evaluate[0].queries bytes of files"),
        data(
            "a picture more",
            run -> PicturedRun.write(run.at("pictures/odd/99.png"), 99),
            "$.data.train samples",
            "9 with 1080 bytes"),
        data(
            "a picture fewer",
            run -> Files.delete(run.at("pictures/odd/7.png")),
            "$.data.train list of samples and labels"),
        data(
            "a class of another name",
            run -> Files.move(run.at("pictures/odd"), run.at("pictures/other")),
            "$.data.train list of samples and labels"),
        data(
            "other data at another place",
            run -> {
              Files.move(run.at("pictures"), run.at("moved"));
              run.edit(RESOLVED, text -> text.replace("/pictures\"", "/moved\""));
              exchange(run, "moved");
            },
            "$.data.train bytes of files"));
  }

  private static void exchange(PicturedRun run, String folder) throws IOException {
    Path one = run.at(folder + "/even/0.png");
    Path other = run.at(folder + "/even/2.png");
    Path aside = run.at("aside");
    Files.move(one, aside);
    Files.move(other, one);
    Files.move(aside, other);
  }

  private static Stream<Case> recipes() {
    return Stream.of(
        refused(
            "another learning rate",
            run -> run.edit(RESOLVED, text -> text.replace("\"base\" : 0.1", "\"base\" : 0.2")),
            "$.optimizer.learningRate.base   checkpoint: 0.1, run: 0.2",
            "--accept-changes"),
        refused(
            "another learning rate before the first checkpoint",
            run -> {
              run.loseCheckpoints();
              run.edit(RESOLVED, text -> text.replace("\"base\" : 0.1", "\"base\" : 0.2"));
            },
            "recipe.resolved.json was edited after the run began",
            "--accept-changes"),
        refused(
            "a recipe that is cut",
            run -> run.edit(RESOLVED, text -> text.substring(0, text.length() / 2)),
            "Put the checkpoint's copy in its place"));
  }

  private static Case setup(String name, String was, String is, String... says) {
    return data(
        name,
        run -> {
          run.loseCheckpoints(); // they hold the manifest as it was
          run.edit(MANIFEST, text -> text.replaceFirst(was, is));
        },
        says);
  }

  private static Stream<Case> setup() {
    return Stream.of(
        data(
            "a plugin's jar built again",
            run -> Files.writeString(run.at(ToyDino.JAR), "the second build"),
            "plugin toy"),
        setup("another dino4j", "\"dino4j\" : \"[^\"]*\"", "\"dino4j\" : \"0.0.9\"", "0.0.9"),
        setup("another Java", "\"java\" : \"[^\"]*\"", "\"java\" : \"J9 11\"", "java", "J9 11"),
        setup("another kind of machine", "(\"system\" : \"[^\"]*) [^\" ]*\"", "$1 s390\"", "s390"),
        setup(
            "another build",
            "\"revision\" : \"[^\"]*\"",
            "\"revision\" : \"abcdef0123456789\"",
            "revision",
            "abcdef01"));
  }

  private static Stream<Case> logs() {
    return Stream.of(
        refused(
            "a result edited before every checkpoint",
            run -> run.edit(EVENTS, RefusedResumes::withABetterFirstResult),
            "events.jsonl was changed after the run wrote it",
            "begin again at step 0"),
        refused(
            "a result edited before the newest checkpoint",
            run -> run.edit(EVENTS, RefusedResumes::withABetterLastResult),
            "noted of them",
            "--checkpoint step-00000006"),
        refused(
            "an event of an unknown kind",
            run -> run.edit(EVENTS, text -> text.replaceFirst("\"step\",", "\"stop\",")),
            "events.jsonl was changed"),
        refused(
            "an event of an unknown kind in an old run",
            run -> {
              run.age(PicturedRun.NEWEST);
              run.edit(EVENTS, text -> text.replaceFirst("\"step\",", "\"stop\","));
            },
            "events.jsonl is damaged"),
        refused(
            "events that are cut",
            run -> run.edit(EVENTS, text -> text.substring(0, 100)),
            "events.jsonl is shorter"),
        refused(
            "timing that is cut",
            run -> run.edit(TIMING, text -> text.substring(0, 10)),
            "timing.jsonl is shorter"),
        refused(
            "timing that is damaged",
            run -> run.edit(TIMING, text -> text.replaceFirst("\\{", "x")),
            "timing.jsonl is damaged"),
        refused("no events", run -> Files.delete(run.at(EVENTS)), "events.jsonl is shorter"));
  }

  private static String withABetterFirstResult(String events) {
    return events.replaceFirst("(\"teacher@1\":)[01]\\.", "$18.");
  }

  private static String withABetterLastResult(String events) {
    int last = events.lastIndexOf("\"teacher@1\":");
    return events.substring(0, last) + withABetterFirstResult(events.substring(last));
  }

  private static Stream<Case> manifests() {
    return Stream.of(
        refused(
            "threads edited",
            run -> run.edit(MANIFEST, text -> text.replaceFirst("(\"threads\" : )\\d+", "$199")),
            "manifest.json was changed after the run wrote it",
            "$.sessions[0].threads",
            "99",
            "cp "),
        refused(
            "a hash of the data edited",
            run -> run.edit(MANIFEST, text -> text.replaceFirst("(\"list\" : \")[0-9a-f]", "$1x")),
            "$.data[0].list"),
        refused(
            "a manifest that is cut",
            run -> run.edit(MANIFEST, text -> text.substring(0, 40)),
            "manifest.json cannot be read"),
        refused(
                "threads changed, and a log that is damaged",
                run -> run.edit(EVENTS, RefusedResumes::withABetterFirstResult),
                "events.jsonl was changed")
            .with("--threads", "3"));
  }

  private static Stream<Case> checkpoints() {
    return Stream.of(
        refused(
            "a checkpoint without its copy of the manifest",
            run -> Files.delete(run.at(NEWEST + "manifest.json")),
            "its manifest.json is missing",
            "--checkpoint step-00000006"),
        refused(
            "a copy of the manifest that was edited",
            run -> run.edit(NEWEST + "manifest.json", text -> text.replace("2", "3")),
            "manifest.json does not have the hash"),
        refused(
            "weights that are cut",
            run -> Files.write(run.at(NEWEST + "weights.safetensors"), new byte[5]),
            "is damaged"),
        new Case(
            "weights that are none, sealed as if they were",
            run -> {
              Files.write(run.at(NEWEST + "weights.safetensors"), new byte[] {0, 0, 0, 9});
              run.seal(PicturedRun.NEWEST);
            },
            List.of(),
            5,
            List.of("weights.safetensors")),
        refused("no such checkpoint", run -> {}, "there is no checkpoint step-7")
            .with("--checkpoint", "step-7"));
  }

  private static Stream<Case> others() {
    return Stream.of(
        new Case(
            "no data",
            run -> PicturedRun.delete(run.at("pictures")),
            List.of(),
            4,
            List.of("pictures", "If the data was moved, write its new place into")),
        new Case("no number", run -> {}, List.of("--threads", "x"), 2, List.of("--threads")),
        refused(
            "a file where TensorBoard's folder is",
            run -> {
              PicturedRun.delete(run.at("run/tensorboard"));
              Files.createFile(run.at("run/tensorboard"));
            },
            "is a file where a run has a folder"));
  }
}
