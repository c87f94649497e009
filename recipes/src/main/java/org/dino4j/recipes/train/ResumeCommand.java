package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.phase.PhaseChanges;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.run.AsWritten;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.RunLock;
import org.dino4j.recipes.cli.Command;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.PathWord;

/** Goes on with a run that was stopped or killed. */
public final class ResumeCommand implements Command {
  private final StoredRuns runs;
  private final RecipeChecker checker;
  private final Catalog catalog;
  private final Trainer trainer;
  private final StartUp startUp;
  private final Console console;

  @Inject
  ResumeCommand(
      StoredRuns runs,
      RecipeChecker checker,
      Catalog catalog,
      Trainer trainer,
      StartUp startUp,
      Console console) {
    this.runs = runs;
    this.checker = checker;
    this.catalog = catalog;
    this.trainer = trainer;
    this.startUp = startUp;
    this.console = console;
  }

  @Override
  public String name() {
    return "resume";
  }

  @Override
  public String summary() {
    return "go on with a run that was stopped or killed, from its newest checkpoint";
  }

  @Override
  public String arguments() {
    return "RUN";
  }

  @Override
  public String example() {
    return "./dino4j resume runs/quickstart-1";
  }

  @Override
  public Options options() {
    return LaunchOptions.addTo(new Options())
        .addOption(CheckpointOption.get())
        .addOption(
            Option.builder()
                .longOpt(Changes.ACCEPT)
                .desc(
                    "go on although data, recipe, plugins or dino4j are not as they were when the run began; ends its promise of equal bits")
                .get());
  }

  @Override
  public int run(CommandLine line) {
    LaunchOptions.tellOfStartUp(line, startUp, console);
    RunFolder folder = RunFolder.open(PathWord.of("RUN", line.getArgList().get(0)));
    return RunLock.holding(folder, () -> resume(line, folder));
  }

  private int resume(CommandLine line, RunFolder folder) {
    // All that can be refused comes before the first change: the trainer looks at the rest, then it
    // writes.
    folder.requireUsable();
    Manifest then = Manifest.read(folder);
    Checkpoints checkpoints = new Checkpoints(folder, catalog.backend().snapshotFiles());
    Optional<Checkpoint> from = CheckpointOption.read(line, checkpoints);
    long step = from.map(Checkpoint::step).orElse(0L);
    StoredRecipe recipe = runs.read(folder, from, then);
    boolean accepts = line.hasOption(Changes.ACCEPT);
    if (!accepts) {
      recipe.requireUnedited(folder, from, then);
    }
    from.ifPresent(new AsWritten(folder, checkpoints)::require);
    LaunchSetting launch = LaunchOptions.read(line, then.last().devices());
    try (PreparedRun run = startUp.timed("data opened", () -> prepare(recipe, folder))) {
      Changes changes = Changes.of(then, now(run, launch), recipe.edits(), used(run));
      if (!accepts) {
        changes.requireAccepted(folder);
      }
      Manifest resumed = then.resumed(Manifests.session(step, catalog, launch, changes.decisive()));
      startUp.done("natives loaded");
      Stream.of(
              from.flatMap(AsWritten::unknown).map("warning: "::concat),
              RunSentences.otherMachine(resumed),
              changes.warning(),
              changes.note())
          .flatMap(Optional::stream)
          .forEach(console.err()::println);
      LaunchOptions.tellOfLeftOut(line, run, console);
      console.err().println(RunSentences.resumed(run, folder, step));
      PhaseChanges phases =
          PhaseChanges.of(run.bound(), run.phases(), catalog.backend(), launch.devices());
      return trainer.train(new Assignment(run, folder, launch, from, resumed, phases, event -> {}));
    }
  }

  private PreparedRun prepare(StoredRecipe recipe, RunFolder folder) {
    try {
      return checker.prepare(recipe.bound());
    } catch (Refusal e) {
      throw e.kind() == Refusal.Kind.DATA ? RunSentences.maybeMoved(e, folder) : e;
    }
  }

  private Manifest now(PreparedRun run, LaunchSetting launch) {
    return Manifests.of(run, catalog, launch);
  }

  private Set<String> used(PreparedRun run) {
    return Changes.used(catalog, run);
  }
}
