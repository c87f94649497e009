package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dino4j.engine.train.StopRequest;
import org.junit.jupiter.api.Test;

final class StopSignalsTest {
  @Test
  void aTerminatingSignalAsksTheRunToStop() throws Exception {
    StopRequest stop = new StopRequest();
    CountDownLatch told = new CountDownLatch(1);
    try (StopSignals signals = StopSignals.to(stop, told::countDown)) {
      assertThat(signals.stop().asked()).isFalse();

      raise("TERM");

      assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(signals.stop().asked()).isTrue();
      assertThat(stop.exitCode()).isEqualTo(128 + 15);
    }
  }

  private static void raise(String name) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Signal");
    type.getMethod("raise", type).invoke(null, type.getConstructor(String.class).newInstance(name));
  }
}
