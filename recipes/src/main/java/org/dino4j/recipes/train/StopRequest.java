package org.dino4j.recipes.train;

import jakarta.inject.Inject;

/** Whether somebody wants the run to stop, and the exit code that says so. Asked between steps. */
public final class StopRequest {
  static final int HANG_UP = 1;

  private static final int SIGNALLED = 128;

  private volatile int signal;

  @Inject
  StopRequest() {}

  /** Asks the run to stop after its step, as {@code signal} does: 2 is Ctrl-C. */
  public void ask(int number) {
    signal = number;
  }

  boolean asked() {
    return signal != 0;
  }

  boolean isHangUp() {
    return signal == HANG_UP;
  }

  /** 130 after Ctrl-C. */
  int exitCode() {
    return SIGNALLED + signal;
  }
}
