package org.dino4j.recipes.badinput;

/** What is bad, as docs/TRUST.md counts it. */
enum Kind {
  COMMAND_LINE("command lines"),
  RECIPE("recipes"),
  PICTURE("pictures"),
  ARCHIVE("tar archives"),
  LIST("CSV lists and folders"),
  IDX("IDX files"),
  CHECKPOINT("checkpoints and weights"),
  RUN_FOLDER("run folders"),
  PLUGIN("plugin jars");

  private final String title;

  Kind(String title) {
    this.title = title;
  }

  /** Its row in the table. */
  String title() {
    return title;
  }
}
