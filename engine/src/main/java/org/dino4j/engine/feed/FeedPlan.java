package org.dino4j.engine.feed;

import org.dino4j.api.option.Options;

/**
 * How batches are made.
 *
 * @param batch samples of one step
 * @param workers threads that decode and cut
 * @param ahead batches that are made before they are asked for; with the batch they bound the
 *     memory
 * @param tolerateUnreadable how many samples of the data set may be unreadable
 * @param wanted what batches hold beside pictures and labels
 */
public record FeedPlan(int batch, int workers, int ahead, int tolerateUnreadable, Wanted wanted) {
  private static final int ENOUGH_AHEAD = 4;

  public FeedPlan {
    Options.check(batch > 0, "batch must be above 0, found %s", batch);
    Options.check(workers > 0, "workers must be above 0, found %s", workers);
    Options.check(ahead > 0, "ahead must be above 0, found %s", ahead);
  }

  /** A plan that evens out samples that take longer than others. */
  public static FeedPlan of(int batch, int workers, int tolerateUnreadable) {
    return new FeedPlan(batch, workers, ENOUGH_AHEAD, tolerateUnreadable, Wanted.NOTHING);
  }

  /** The same with more in its batches. */
  public FeedPlan with(Wanted more) {
    return new FeedPlan(batch, workers, ahead, tolerateUnreadable, more);
  }
}
