package org.dino4j.recipes.bench;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.dino4j.api.part.Setting;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Gauge;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.view.InputSpec;
import org.dino4j.engine.feed.Wanted;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.Beside;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.recipe.RecipeReader;

/** The training step of a recipe, on random pictures. */
final class StepBench implements Benchmark {
  /** The first steps find and fill their memory. */
  private static final int WARM_UPS = 2;

  private final Catalog catalog;
  private final RecipeReader reader;
  private final RecipeChecker checker;

  @Inject
  StepBench(Catalog catalog, RecipeReader reader, RecipeChecker checker) {
    this.catalog = catalog;
    this.reader = reader;
    this.checker = checker;
  }

  @Override
  public String name() {
    return "step";
  }

  @Override
  public Figures measure(BenchSetting setting) {
    BoundRecipe bound = reader.read(setting.recipe(), setting.changes());
    TrainingPlan plan = checker.planWithoutData(bound, setting.devices());
    Backend backend = catalog.backend();
    Gauge gauge = backend.gauge();
    double peakBefore = gauge.matmulPeak(setting.devices());
    Gauge.Work work = gauge.stepWork(plan);
    double flops = work.nominal();
    Stopwatch time = time(backend, plan, new Beside(bound).wanted(), setting.steps());
    double peak = Math.max(peakBefore, gauge.matmulPeak(setting.devices()));
    int batch = plan.setting().timeline().batch();
    return new Figures()
        .line("device", "%s", backend.describe(setting.devices()))
        .line("threads", "%d", setting.devices().threads())
        .line("step of", "%s", bound.name())
        .line("batch", "%d pictures, each as %s", batch, views(plan.setting().inputs()))
        .line(
            "step",
            "%.3f s (median of %d, fastest %.3f)",
            time.median(),
            setting.steps(),
            time.fastest())
        .line("pictures", "%.2f images/s", batch / time.median())
        .giga("work of a step", flops, "GFLOP")
        .giga("of it computed", work.computed(), "GFLOP")
        .giga("speed", flops / time.median(), "GFLOP/s")
        .giga("matmul peak", peak, "GFLOP/s")
        .line("share of the peak", "%.1f %%", 100 * flops / time.median() / peak)
        .memory(gauge.peakResidentBytes());
  }

  private static Stopwatch time(Backend backend, TrainingPlan plan, Wanted wanted, int steps) {
    Setting setting = plan.setting();
    Batch batch =
        RandomBatch.of(setting.inputs(), setting.timeline().batch(), wanted, plan.seeds());
    AtomicLong step = new AtomicLong();
    try (TrainingSession session = backend.train(plan)) {
      return Stopwatch.time(WARM_UPS, steps, () -> session.step(batch, step.getAndIncrement()));
    }
  }

  private static String views(InputSpec inputs) {
    return inputs.groups().stream()
        .map(group -> "%s x %s".formatted(group.count(), group.size()))
        .collect(Collectors.joining(" + "));
  }
}
