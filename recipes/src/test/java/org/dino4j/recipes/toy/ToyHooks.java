package org.dino4j.recipes.toy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.method.WeightSource;
import org.dino4j.api.train.SourceReport;

/** What a test wants to happen at a step. */
public final class ToyHooks {
  private final Map<Long, Runnable> before = new HashMap<>();
  private final Map<String, Double> scheduled = new HashMap<>();
  private final List<WeightSource> sources = new ArrayList<>();
  private long explodesAt = -1;
  private long overflowsAt = -1;

  /** Runs {@code action} before step {@code step} is done. */
  public void before(long step, Runnable action) {
    before.put(step, action);
  }

  /** Makes the gradient of step {@code step} infinite. */
  public void explodeAt(long step) {
    explodesAt = step;
  }

  /** Makes what step {@code step} writes infinite, of a finite gradient. */
  public void overflowAt(long step) {
    overflowsAt = step;
  }

  /** Reports a schedule's value with every step. */
  public void scheduled(String name, double value) {
    scheduled.put(name, value);
  }

  /** Says that a module has its first values from a file. */
  public void takes(WeightSource source) {
    sources.add(source);
  }

  List<SourceReport> reports() {
    return sources.stream()
        .map(source -> new SourceReport(source, List.of(), List.of(), List.of(), List.of()))
        .toList();
  }

  Map<String, Double> scheduledWith(double learningRate) {
    Map<String, Double> all = new TreeMap<>(scheduled);
    all.put("learningRate", learningRate);
    return all;
  }

  void beforeStep(long step) {
    before.getOrDefault(step, () -> {}).run();
  }

  boolean explodes(long step) {
    return step == explodesAt;
  }

  boolean overflows(long step) {
    return step == overflowsAt;
  }
}
