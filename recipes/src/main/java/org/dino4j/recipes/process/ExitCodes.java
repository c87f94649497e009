package org.dino4j.recipes.process;

import org.dino4j.api.part.Refusal;

/**
 * What a process ends with where it was refused or broke, so that a script knows why. The help and
 * docs/TRUST.md list all of them.
 */
public final class ExitCodes {
  /** Our own fault: EX_SOFTWARE of sysexits.h. */
  public static final int BROKEN = 70;

  /** What was to be said did not arrive: EX_IOERR of sysexits.h. */
  public static final int UNHEARD = 74;

  private ExitCodes() {}

  /** The code of what was at fault; each kind has its own. */
  public static int of(Refusal.Kind kind) {
    return switch (kind) {
      case USAGE -> 2;
      case RECIPE -> 3;
      case DATA -> 4;
      case WEIGHTS -> 5;
      case PLUGIN -> 6;
      case RUN_FOLDER -> 7;
      case DEVICE -> 8;
      case NON_FINITE -> 9;
      case OUT_OF_MEMORY -> 10;
    };
  }
}
