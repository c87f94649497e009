package org.dino4j.engine.train;

import java.util.List;
import org.dino4j.engine.feed.BatchFeed;
import org.dino4j.engine.feed.FeedPlan;
import org.dino4j.engine.feed.Unreadable;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Past;

/** The batches of a run in its phase, from where it stands. */
public final class RunFeed {
  private RunFeed() {}

  /** Opens it; the first batch is that of the run's next step. */
  public static BatchFeed open(PreparedRun run, int workers, Past past) {
    FeedPlan plan =
        FeedPlan.of(
                run.setting().timeline().batch(), workers, run.recipe().data().tolerateUnreadable())
            .with(run.wanted());
    return new BatchFeed(
        run.data(),
        run.recipe().data().views(),
        run.phase().seeds(),
        plan,
        run.phase().own(past.step()),
        run.phase().steps(),
        known(past.history()));
  }

  /** What earlier parts of the run found unreadable: it counts against what is tolerated. */
  private static List<Unreadable> known(History history) {
    return history.replaced().stream().map(RunFeed::unreadable).toList();
  }

  private static Unreadable unreadable(Event.SampleReplaced event) {
    return new Unreadable(event.index(), event.sample(), event.reason());
  }
}
