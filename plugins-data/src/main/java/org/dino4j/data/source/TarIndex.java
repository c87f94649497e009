package org.dino4j.data.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the members of an uncompressed tar lie. Only headers are read. Understands ustar, GNU long
 * names, pax records, and archives that were joined one behind the other.
 */
final class TarIndex {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final String WITHOUT_DATA = "123456";

  private final TarShard shard;
  private final Leftovers leftovers;
  private final List<TarMember> members = new ArrayList<>();
  private final Map<String, String> forAll = new HashMap<>();
  private final Map<String, String> forNext = new HashMap<>();

  private TarIndex(TarShard shard, Leftovers leftovers) {
    this.shard = shard;
    this.leftovers = leftovers;
  }

  /**
   * Lists the members of an archive; folders are none.
   *
   * @param leftovers where it is said that the archive does not end as it should
   * @throws org.dino4j.api.part.Refusal if it is packed, cut off or no tar
   */
  static List<TarMember> of(TarShard shard, Leftovers leftovers) throws IOException {
    TarPacking.refuse(shard);
    TarIndex index = new TarIndex(shard, leftovers);
    index.read();
    return index.members;
  }

  private void read() throws IOException {
    long at = 0;
    boolean ended = false;
    while (at + TarHeader.BYTES <= shard.length()) {
      TarHeader header = new TarHeader(shard.bytes(at, TarHeader.BYTES));
      if (header.isEnd()) {
        ended = true;
        forAll.clear();
        at += TarHeader.BYTES;
      } else if (header.isValid()) {
        ended = false;
        at = take(header, at + TarHeader.BYTES);
      } else if (ended) {
        break;
      } else {
        throw noHeader(at);
      }
    }
    sayHowItEnds(at, ended);
  }

  private RuntimeException noHeader(long at) {
    return DataRefusal.of(
        "%s is not a tar archive, or is damaged: no header at byte %d. Get or make it again.",
        shard.path(), at);
  }

  private void sayHowItEnds(long at, boolean ended) throws IOException {
    long rest = shard.length() - at;
    String name = shard.path().toString();
    if (ended && rest > 0 && !isZero(at, (int) Math.min(rest, TarHeader.BYTES))) {
      leftovers.add("archives with other bytes behind their end", name);
    } else if (!ended && (rest != 0 || at == 0)) {
      throw cutOff();
    } else if (!ended) {
      leftovers.add("archives without a mark at their end, which may be cut off", name);
    }
  }

  private boolean isZero(long at, int count) throws IOException {
    for (byte value : shard.bytes(at, count)) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  private long take(TarHeader header, long after) throws IOException {
    long body = header.type() == 'S' ? afterSparseMap(header, after) : after;
    long size = size(header);
    if (size < 0 || size > shard.length() - body) {
      throw cutOff();
    }
    switch (header.type()) {
      case 'L' -> forNext.put("GNU.path", text(body, size));
      case 'K' -> forNext.put("GNU.linkpath", text(body, size));
      case 'x', 'X' -> forNext.putAll(records(body, size));
      case 'g' -> forAll.putAll(records(body, size));
      default -> {
        add(header, body, size);
        forNext.clear();
      }
    }
    return body + (size + TarHeader.BYTES - 1) / TarHeader.BYTES * TarHeader.BYTES;
  }

  /** A sparse file's map goes on in blocks of its own, which its size does not count. */
  private long afterSparseMap(TarHeader header, long after) throws IOException {
    long at = after;
    boolean more = header.hasMoreMap();
    while (more) {
      if (at + TarHeader.BYTES > shard.length()) {
        throw cutOff();
      }
      more = new TarHeader(shard.bytes(at, TarHeader.BYTES)).isFollowedByMap();
      at += TarHeader.BYTES;
    }
    return at;
  }

  private long size(TarHeader header) {
    if (WITHOUT_DATA.indexOf(header.type()) >= 0) {
      return 0; // links name the size of what they lead to, and hold nothing
    }
    String stated = said("size");
    if (stated.isEmpty() || "xXgLK".indexOf(header.type()) >= 0) {
      return header.size();
    }
    return stated.matches("[0-9]{1,18}") ? Long.parseLong(stated) : -1;
  }

  /** A pax record for the next member, else for all; empty text if there is none. */
  private String said(String key) {
    return forNext.getOrDefault(key, forAll.getOrDefault(key, ""));
  }

  private void add(TarHeader header, long body, long size) {
    String name = first(said("GNU.sparse.name"), said("path"), said("GNU.path"), header.name());
    String target = first(said("linkpath"), said("GNU.linkpath"), header.target());
    boolean sparse =
        forNext.keySet().stream()
            .anyMatch(key -> key.startsWith("GNU.sparse.") || key.equals("SCHILY.realsize"));
    header
        .kind(name)
        .map(kind -> sparse ? TarMember.Kind.SPARSE_FILE : kind)
        .ifPresent(kind -> members.add(new TarMember(name, kind, target, body, size)));
  }

  private static String first(String... texts) {
    for (String text : texts) {
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private Map<String, String> records(long at, long size) throws IOException {
    return PaxRecords.of(body(at, size))
        .orElseThrow(
            () ->
                DataRefusal.of(
                    "%s is damaged: the pax records at byte %d are none. Get or make it again.",
                    shard.path(), at));
  }

  private String text(long at, long size) throws IOException {
    byte[] bytes = body(at, size);
    return TarText.upToZero(bytes, 0, bytes.length);
  }

  private byte[] body(long at, long size) throws IOException {
    if (size > LONGEST_TEXT) {
      throw cutOff();
    }
    return shard.bytes(at, (int) size);
  }

  private RuntimeException cutOff() {
    return DataRefusal.of(
        "%s is cut off after %d bytes, or damaged. Get it again.", shard.path(), shard.length());
  }
}
