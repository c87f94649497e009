package org.dino4j.data.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dino4j.api.data.PassedOver;

/** Counts what a source passes over while it looks for pictures. */
final class Leftovers {
  static final String BROKEN_LINKS = "broken links";
  static final String CIRCLES = "links in a circle";
  static final String DEVICES = "pipes, sockets or devices";
  static final String HIDDEN = "hidden pictures";

  private static final int NAMED = 100;
  private static final int MOST_KINDS = 20;
  private static final int LONGEST_ENDING = 8;
  private static final String OTHERS = "files of other kinds";

  private final Map<String, Tally> kinds = new LinkedHashMap<>();

  private static final class Tally {
    private final List<String> names = new ArrayList<>();
    private long count;

    void add(String name) {
      count++;
      if (names.size() < NAMED) {
        names.add(name);
      }
    }

    PassedOver as(String kind) {
      return new PassedOver(kind, count, names);
    }
  }

  void add(String kind, String name) {
    boolean known = kinds.containsKey(kind) || kinds.size() < MOST_KINDS;
    kinds.computeIfAbsent(known ? kind : OTHERS, any -> new Tally()).add(name);
  }

  /** A file that is not taken for a picture, by its ending. */
  void addFile(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    add(dot < 0 ? "files without an ending" : kind(last.substring(dot)), name);
  }

  private static String kind(String ending) {
    boolean telling = ending.length() > 1 && ending.length() <= LONGEST_ENDING;
    return telling ? "files ending in " + ending.toLowerCase(Locale.ROOT) : OTHERS;
  }

  List<PassedOver> all() {
    return kinds.entrySet().stream().map(kind -> kind.getValue().as(kind.getKey())).toList();
  }
}
