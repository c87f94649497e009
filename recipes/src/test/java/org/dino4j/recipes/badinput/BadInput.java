package org.dino4j.recipes.badinput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.part.Refusal;

/**
 * One bad input. {@code {here}} in words and sentences stands for the folder that it is laid out
 * in.
 *
 * @param name unique among those of its kind
 * @param files what lies in the folder before the command starts
 * @param words the command line
 * @param refused the kind of refusal, which is the exit code
 * @param says pieces of the message: what, where, cure
 */
record BadInput(
    Kind kind,
    String name,
    Files files,
    List<String> words,
    Refusal.Kind refused,
    List<String> says) {

  /** Lays files out. */
  interface Files {
    void on(Desk desk) throws IOException;
  }

  BadInput {
    words = List.copyOf(words);
    says = List.copyOf(says);
  }

  static BadInput of(Kind kind, String name, Files files, String words) {
    return new BadInput(
        kind, name, files, List.of(words.split(" ")), Refusal.Kind.USAGE, List.of());
  }

  BadInput refused(Refusal.Kind as, String... pieces) {
    List<String> all = new ArrayList<>(says);
    all.addAll(List.of(pieces));
    return new BadInput(kind, name, files, words, as, all);
  }

  @Override
  public String toString() {
    return name;
  }
}
