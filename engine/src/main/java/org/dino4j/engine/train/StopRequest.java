package org.dino4j.engine.train;

import jakarta.inject.Inject;

/** Whether somebody wants the run to stop, and the exit code that says so. Asked between steps. */
public final class StopRequest {
  /** The number of the signal that says that the terminal has gone. */
  public static final int HANG_UP = 1;

  private static final int SIGNALLED = 128;

  private volatile int signal;

  @Inject
  public StopRequest() {}

  /** Asks the run to stop after its step, as {@code signal} does: 2 is Ctrl-C. */
  public void ask(int number) {
    signal = number;
  }

  /** Whether it is to stop. */
  public boolean asked() {
    return signal != 0;
  }

  /** Whether the end of a terminal asked for it. */
  public boolean isHangUp() {
    return signal == HANG_UP;
  }

  /** 130 after Ctrl-C. */
  public int exitCode() {
    return SIGNALLED + signal;
  }
}
