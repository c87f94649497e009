package org.dino4j.recipes.train;

import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.train.RunListener;

/** Says on the terminal what a run does. */
record TerminalListener(Progress progress, StartUp startUp, PreparedRun run)
    implements RunListener {
  @Override
  public void begun() {
    progress.begin();
  }

  @Override
  public void recorded(Event event) {
    if (event instanceof Event.Found found) {
      progress.say(RunSentences.found(found));
    } else if (event instanceof Event.Phase) {
      progress.say(RunSentences.phase(run));
    } else if (event instanceof Event.SampleReplaced replaced) {
      progress.unreadable(replaced.reason(), replaced.by() + " takes its place");
    }
  }

  @Override
  public void stepped(Event.Step step, double waited) {
    int samples = run.setting().timeline().batch();
    progress.step(step.step() + 1, run.steps(), samples, step.loss(), waited);
    startUp.firstStepDone();
  }

  @Override
  public void measuring(long done, String evaluation) {
    progress.doing("step %s  measuring %s".formatted(done, evaluation));
  }

  @Override
  public void measured(Measured measured) {
    String name = measured.name();
    if (!measured.results().isEmpty()) {
      String scores = ScoreLine.of(name, measured.results());
      progress.say("step %s  %s".formatted(measured.done(), scores));
    }
    measured
        .evaluation()
        .unreadable()
        .forEach(reason -> progress.unreadable(reason, name + " is measured without it"));
  }

  @Override
  public void noted(String sentence) {
    progress.sayOnce(sentence);
  }

  @Override
  public void paused() {
    progress.pause();
  }
}
