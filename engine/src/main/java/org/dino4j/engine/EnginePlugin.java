package org.dino4j.engine;

import static org.dino4j.api.plugin.Components.components;

import com.google.inject.Module;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.engine.schedule.ConstantSchedule;
import org.dino4j.engine.schedule.CosineSchedule;
import org.dino4j.engine.schedule.DelayedSchedule;
import org.dino4j.engine.schedule.RenewedSchedule;
import org.dino4j.engine.schedule.WarmUpSchedule;
import org.dino4j.engine.source.SplitOptions;
import org.dino4j.engine.source.SplitSource;

/** What the engine itself brings, through the same door as every other jar. */
public final class EnginePlugin implements Plugin {
  @Override
  public String name() {
    return "engine";
  }

  @Override
  public Module module() {
    return binder ->
        components(binder)
            .value(Schedule.class, "constant", ConstantSchedule.class)
            .value(Schedule.class, "cosine", CosineSchedule.class)
            .value(Schedule.class, "delayed", DelayedSchedule.class)
            .value(Schedule.class, "renewed", RenewedSchedule.class)
            .value(Schedule.class, "warm-up", WarmUpSchedule.class)
            .dataSource("split", SplitOptions.class, SplitSource.class);
  }
}
