package org.dino4j.recipes.badinput;

import java.util.regex.Pattern;

/** Whether a message tells its reader what to do, or what would have been right. */
final class Cures {
  /** Asks for something: a sentence, or the part after a semicolon, that begins with a verb. */
  private static final Pattern ASKS =
      Pattern.compile(
          "(?:^ *|[.;:!,] |or |and |Then )(?:Set|Get|Give|Take|Copy|Unpack|Mend|Put|Fill|Save|Remove|Move|Count"
              + "|Convert|Cut|Make|Choose|Name|Build|Train|Go on|Write|Check|Use|Close|Add|Delete"
              + "|Write|Wait|check|take|give|set|put|convert|fetch|compute|unpack|mend|build|use) ",
          Pattern.MULTILINE);

  /** Says what would have been right. */
  private static final Pattern EXPECTED =
      Pattern.compile(
          "Did you mean '|Expected |expected |Example: |Known: |Installed: |Shipped: |Found: |Commands: "
              + "| must | needs (?:a|at least|as many) |' lists |Missing: |still open|further up"
              + "|is (?:cpu or gpu)|to the folder|go on with|larger than|is read here");

  private Cures() {}

  static boolean named(String message) {
    return ASKS.matcher(message).find() || EXPECTED.matcher(message).find();
  }
}
