package org.dino4j.recipes.bench;

import jakarta.inject.Inject;
import java.util.List;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.engine.feed.BatchFeed;
import org.dino4j.engine.feed.FeedPlan;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.recipe.BoundRecipe;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.recipe.RecipeChecker;
import org.dino4j.engine.recipe.RecipeReader;

/** Reading, decoding and cutting the pictures of a recipe, without the step. */
final class InputBench implements Benchmark {
  private static final int WARM_UPS = 1;

  private final Catalog catalog;
  private final RecipeReader reader;
  private final RecipeChecker checker;

  @Inject
  InputBench(Catalog catalog, RecipeReader reader, RecipeChecker checker) {
    this.catalog = catalog;
    this.reader = reader;
    this.checker = checker;
  }

  @Override
  public String name() {
    return "input";
  }

  @Override
  public Figures measure(BenchSetting setting) {
    BoundRecipe bound = reader.read(setting.recipe(), setting.changes());
    try (PreparedRun run = checker.prepare(bound)) {
      Timeline timeline = run.setting().timeline();
      Stopwatch time = time(run, setting);
      double pictures = timeline.batch() * setting.steps() / time.total();
      return new Figures()
          .line("input of", "%s", bound.name())
          .line("workers", "%d", setting.workers())
          .line("batch", "%d pictures", timeline.batch())
          .line("pictures", "%.1f images/s", pictures)
          .line("views", "%.1f views/s", pictures * run.setting().inputs().viewCount())
          .memory(catalog.backend().gauge().peakResidentBytes());
    }
  }

  private static Stopwatch time(PreparedRun run, BenchSetting setting) {
    ViewPolicy policy = run.recipe().data().views();
    FeedPlan plan =
        FeedPlan.of(
                run.setting().timeline().batch(),
                setting.workers(),
                run.recipe().data().tolerateUnreadable())
            .with(run.wanted());
    int steps = WARM_UPS + setting.steps();
    try (BatchFeed feed =
        new BatchFeed(run.data(), policy, run.seeds(), plan, 0, steps, List.of())) {
      return Stopwatch.time(WARM_UPS, setting.steps(), feed::next);
    }
  }
}
