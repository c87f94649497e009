package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.DATA;
import static org.dino4j.api.part.Refusal.Kind.RECIPE;
import static org.dino4j.api.part.Refusal.Kind.RUN_FOLDER;
import static org.dino4j.api.part.Refusal.Kind.USAGE;

import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;

/** Words that a person might type. */
final class CommandLines {
  private static final String NUL = "\0";

  private CommandLines() {}

  static Stream<BadInput> all() {
    return Stream.of(words(), options(), changes(), paths()).flatMap(cases -> cases);
  }

  private static BadInput line(String words, Refusal.Kind as, String... says) {
    return BadInput.of(
            Kind.COMMAND_LINE, words.replace(NUL, "NUL"), desk -> desk.pictures().recipe(), words)
        .refused(as, says);
  }

  private static Stream<BadInput> words() {
    return Stream.of(
        line("rnu {here}/small.json", USAGE, "'rnu'", "Did you mean 'run'?"),
        line("--hepl", USAGE, "'--hepl'", "Commands: "),
        line("help trian", USAGE, "'trian'", "Commands: "),
        line("run", USAGE, "'run' needs RECIPE", "Example: ./dino4j run"),
        line("resume", USAGE, "'resume' needs RUN", "Example: "),
        line("evaluate", USAGE, "'evaluate' needs RUN", "Example: "),
        line("run {here}/small.json quickstart", USAGE, "'quickstart'", "Example: "),
        line("plugins all", USAGE, "'all'", "Example: ./dino4j plugins"),
        line("schema {here}/out.json", USAGE, "out.json'", "Example: "),
        line("describe vitt", USAGE, "'vitt'", "Did you mean 'vit'?"),
        line("bench", USAGE, "needs matmul|step|input", "Example: "),
        line("bench speed", USAGE, "'speed'", "input, matmul, step", "Example: "));
  }

  private static Stream<BadInput> options() {
    return Stream.of(
        line("run {here}/small.json --thread 2", USAGE, "--thread", "Did you mean '--threads'?"),
        line("run {here}/small.json --threads", USAGE, "--threads needs a value"),
        line("run {here}/small.json --threads 0", USAGE, "--threads", "above 0", "'0'"),
        line("run {here}/small.json --threads two", USAGE, "--threads", "above 0", "'two'"),
        line("run {here}/small.json --threads -1", USAGE, "--threads", "above 0", "'-1'"),
        line("run {here}/small.json --threads 99999", USAGE, "--threads", "'99999'"),
        line("run {here}/small.json --workers 1.5", USAGE, "--workers", "above 0", "'1.5'"),
        line("run {here}/small.json --device tpu", USAGE, "--device", "cpu or gpu", "'tpu'"),
        line("run {here}/small.json --batch 4", USAGE, "--batch", "Options: "),
        line("run {here}/small.json -x", USAGE, "-x", "Options: "),
        line("run {here}/small.json --out", USAGE, "--out needs a value", "Example: "),
        line("validate {here}/small.json --out {here}/x", USAGE, "--out", "Options: "),
        line("bench step --batch 0", USAGE, "--batch", "above 0", "'0'"),
        line("bench input --like {here}/small.json --steps many", USAGE, "--steps", "'many'"),
        line("bench input --like nosuch", RECIPE, "'nosuch'", "Shipped: "));
  }

  private static Stream<BadInput> changes() {
    String validate = "validate {here}/small.json --set ";
    return Stream.of(
        line(validate + "train.batch", USAGE, "--set train.batch", "expected a path and a value"),
        line(validate + "=7", USAGE, "--set =7", "expected a path and a value"),
        line(validate + "train.batch=", RECIPE, "$.train.batch", "Expected a whole number"),
        line(validate + "train.batch=four", RECIPE, "$.train.batch", "found \"four\""),
        line(validate + "train.bacth=4", RECIPE, "$.train.bacth", "Did you mean 'batch'?"),
        line(validate + "trian.batch=4", RECIPE, "$.trian", "Did you mean 'train'?"),
        line(validate + "train.batch.size=4", RECIPE, "--set train.batch.size=4", "has no 'size'"),
        line(validate + "evaluate[1].k=[1]", RECIPE, "--set evaluate[1].k=[1]", "list of 1"),
        line(validate + "evaluate[-1].k=[1]", RECIPE, "--set evaluate[-1].k=[1]", "has no '-1'"),
        line(validate + "evaluate.k=[1]", RECIPE, "--set evaluate.k=[1]", "has no 'k'"),
        line(validate + "..=1", RECIPE, "$"),
        line(validate + "train.batch=1e400", RECIPE, "$.train.batch", "Expected a whole number"),
        line(validate + "train.batch=5000000000", RECIPE, "$.train.batch", "5000000000"),
        line(validate + "train.batch=-4", RECIPE, "$.train", "batch must be above 0"),
        line(validate + "data.train.path={here}/nowhere", DATA, "$.data.train", "{here}/nowhere"),
        line(validate + "data.train.path=a" + NUL + "b", RECIPE, "$.data.train.path"),
        line(validate + "method.losses=[]", RECIPE, "$.method", "losses"),
        line(validate + "method.backbone=resnet", RECIPE, "$.method.backbone"));
  }

  private static Stream<BadInput> paths() {
    return Stream.of(
        line("run {here}/smal.json", RECIPE, "{here}/smal.json", "Shipped: "),
        line("run {here}", RECIPE, "{here}", "folder"),
        line("run a" + NUL + ".json", RECIPE, "There is no recipe file", "Shipped: "),
        line("validate quickstar", RECIPE, "Did you mean 'quickstart'?"),
        line("run {here}/pictures/even/00.png", RECIPE, "00.png"),
        line("run {here}/small.json --out {here}/pictures", RUN_FOLDER, "{here}/pictures", "--out"),
        line("run {here}/small.json --out {here}/small.json", RUN_FOLDER, "small.json", "--out"),
        line(
            "run {here}/small.json --out {here}/small.json/run",
            RUN_FOLDER,
            "{here}/small.json",
            "--out"),
        line("run {here}/small.json --out a" + NUL + "b", USAGE, "--out"),
        line("resume {here}/nowhere", RUN_FOLDER, "{here}/nowhere", "runs/"),
        line(
            "resume {here}/small.json", RUN_FOLDER, "{here}/small.json", "not the folder of a run"),
        line("resume a" + NUL + "b", USAGE, "RUN"),
        line("evaluate {here}/pictures", RUN_FOLDER, "{here}/pictures", "not the folder of a run"),
        line("report {here}", RUN_FOLDER, "{here}", "not the folder of a run"));
  }
}
