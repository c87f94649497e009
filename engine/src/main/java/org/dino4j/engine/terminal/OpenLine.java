package org.dino4j.engine.terminal;

import java.io.PrintStream;

/** The line of a terminal that is written over again and again, and has no end yet. */
final class OpenLine {
  private static final String BEGIN_AND_CLEAR = "\r\033[K";

  private final PrintStream terminal;
  private boolean open;

  OpenLine(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Shows a text in the place of the one before. */
  synchronized void overwrite(String text) {
    terminal.print(BEGIN_AND_CLEAR + text);
    terminal.flush();
    open = true;
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (open) {
      terminal.print(BEGIN_AND_CLEAR);
      open = false;
    }
  }

  /** Leaves the line as it is; what comes next begins another. */
  synchronized void end() {
    if (open) {
      terminal.println();
      terminal.flush();
      open = false;
    }
  }
}
