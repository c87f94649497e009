package org.dino4j.recipes.bench;

import com.google.inject.multibindings.Multibinder;
import java.util.List;
import org.dino4j.recipes.cli.CommandModule;

/** Binds the measuring. */
public final class BenchModule extends CommandModule {
  @Override
  protected void configure() {
    command(BenchCommand.class);
    Multibinder<Benchmark> benchmarks = Multibinder.newSetBinder(binder(), Benchmark.class);
    for (Class<? extends Benchmark> type :
        List.of(MatmulBench.class, StepBench.class, InputBench.class)) {
      bind(type);
      benchmarks.addBinding().to(type);
    }
  }
}
