package org.dino4j.recipes.bench;

import jakarta.inject.Inject;
import org.dino4j.api.train.Gauge;
import org.dino4j.engine.plugin.Catalog;

/** What the machine can do at best. */
final class MatmulBench implements Benchmark {
  private final Catalog catalog;

  @Inject
  MatmulBench(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "matmul";
  }

  @Override
  public Figures measure(BenchSetting setting) {
    Gauge gauge = catalog.backend().gauge();
    return new Figures()
        .line("device", "%s", catalog.backend().describe(setting.devices()))
        .line("threads", "%d", setting.devices().threads())
        .giga("matmul peak", gauge.matmulPeak(setting.devices()), "GFLOP/s")
        .memory(gauge.peakResidentBytes());
  }
}
