package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.dino4j.engine.phase.PhaseChanges;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.RunLock;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.GivenCommand;

/** Begins runs in folders of their own. */
public final class NewRuns {
  private final Catalog catalog;
  private final Trainer trainer;
  private final StartUp startUp;
  private final GivenCommand given;
  private final Console console;

  @Inject
  NewRuns(Catalog catalog, Trainer trainer, StartUp startUp, GivenCommand given, Console console) {
    this.given = given;
    this.catalog = catalog;
    this.trainer = trainer;
    this.startUp = startUp;
    this.console = console;
  }

  /**
   * Makes the folder, writes down what is run, and trains.
   *
   * @param witness sees each event as it is written
   * @return the exit code: 0, or 130 after Ctrl-C
   */
  public int train(PreparedRun run, Path root, LaunchSetting launch, Consumer<Event> witness) {
    PhaseChanges changes =
        PhaseChanges.of(run.bound(), run.phases(), catalog.backend(), launch.devices());
    RunFolder folder = RunFolder.create(root);
    return RunLock.holding(
        folder,
        () -> {
          Manifest manifest = Manifests.of(run, catalog, launch);
          manifest.write(folder);
          folder.keepCommand(given.text());
          folder.keepRecipe(run.bound().given(), run.bound().resolved());
          startUp.done("natives loaded, manifest written");
          console.err().println(RunSentences.started(run, folder, launch));
          return trainer.train(
              new Assignment(run, folder, launch, Optional.empty(), manifest, changes, witness));
        });
  }
}
