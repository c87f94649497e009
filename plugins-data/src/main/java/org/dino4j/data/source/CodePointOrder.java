package org.dino4j.data.source;

import java.util.Comparator;

/** Order of names by Unicode code point: the same on every system and in every language. */
enum CodePointOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    int at = 0;
    int shorter = Math.min(a.length(), b.length());
    while (at < shorter && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at < shorter
        ? Integer.compare(lifted(a.charAt(at)), lifted(b.charAt(at)))
        : Integer.compare(a.length(), b.length());
  }

  /** Surrogates stand for code points above all others. */
  private static int lifted(char unit) {
    return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
  }
}
