package org.dino4j.data.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what the links of an archive lead to. Only members of the archive itself are looked at. */
final class TarLinks {
  private final Map<String, TarMember> members = new HashMap<>();

  TarLinks(List<TarMember> all) {
    all.forEach(member -> members.put(plain(member.name()), member));
  }

  /** The file at the end of a chain of links; nothing if the archive does not hold it. */
  Optional<TarMember> file(TarMember member) {
    Set<String> seen = new HashSet<>();
    TarMember at = member;
    while (at.kind() == TarMember.Kind.HARD_LINK || at.kind() == TarMember.Kind.SYMBOLIC_LINK) {
      String target = target(at);
      TarMember next = members.get(target);
      if (next == null || !seen.add(target)) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(at);
  }

  /** A hard link names a member, a symbolic one the way from its own folder. */
  private static String target(TarMember link) {
    if (link.kind() == TarMember.Kind.HARD_LINK || link.target().startsWith("/")) {
      return plain(link.target());
    }
    return plain(link.name().substring(0, link.name().lastIndexOf('/') + 1) + link.target());
  }

  /** Without {@code .}, {@code ..} and doubled slashes. */
  static String plain(String name) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}
