package org.dino4j.recipes.toy;

import java.util.HashMap;
import java.util.Map;

/** What a test wants to happen at a step. */
public final class ToyHooks {
  private final Map<Long, Runnable> before = new HashMap<>();
  private long explodesAt = -1;

  /** Runs {@code action} before step {@code step} is done. */
  public void before(long step, Runnable action) {
    before.put(step, action);
  }

  /** Makes the gradient of step {@code step} infinite. */
  public void explodeAt(long step) {
    explodesAt = step;
  }

  void beforeStep(long step) {
    before.getOrDefault(step, () -> {}).run();
  }

  boolean explodes(long step) {
    return step == explodesAt;
  }
}
