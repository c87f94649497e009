package org.dino4j.data.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts the members of an archive: pictures, classes, and what is passed over. */
final class TarMembers {
  private final TarShard shard;
  private final Leftovers leftovers;
  private final TarLinks links;
  private final Map<String, TarEntry> pictures = new LinkedHashMap<>();
  private final List<TarEntry> classes;

  TarMembers(TarShard shard, List<TarMember> members, Leftovers leftovers) {
    this.shard = shard;
    this.leftovers = leftovers;
    this.links = new TarLinks(members);
    members.stream().filter(member -> !member.isClass() || member.isHidden()).forEach(this::sort);
    this.classes =
        members.stream()
            .filter(member -> member.isClass() && !member.isHidden())
            .flatMap(member -> entry(member).stream())
            .toList();
  }

  /** In the order of the archive. */
  Collection<TarEntry> pictures() {
    return pictures.values();
  }

  List<TarEntry> classes() {
    return classes;
  }

  private void sort(TarMember member) {
    if (member.isHidden()) {
      if (member.isPicture()) {
        leftovers.add(Leftovers.HIDDEN, shard.name(member.name()));
      }
    } else if (member.isPicture()) {
      entry(member).ifPresent(this::add);
    } else if (member.kind() == TarMember.Kind.FILE) {
      leftovers.addFile(shard.name(member.name()));
    }
  }

  /** As on unpacking, the later of two files of one name is the one that stays. */
  private void add(TarEntry entry) {
    TarEntry before = pictures.put(TarLinks.plain(entry.name()), entry);
    if (before != null) {
      leftovers.add(
          "pictures that a later one of the same name replaces", shard.name(before.name()));
    }
  }

  /** Where the bytes of a member lie; nothing if the archive does not hold them. */
  private Optional<TarEntry> entry(TarMember member) {
    Optional<TarMember> file = links.file(member);
    if (file.isEmpty()) {
      leftovers.add("links to what the archive does not hold", shard.name(member.name()));
      return Optional.empty();
    }
    return switch (file.get().kind()) {
      case FILE -> Optional.of(member.entry(file.get()));
      case SPARSE_FILE ->
          throw DataRefusal.of(
              "%s holds a sparse file, %s, which cannot be read in place. Make the archive again without --sparse.",
              shard.path(), file.get().name());
      case CONTINUED_FILE -> passedOver(member, "parts of files that begin in another archive");
      case PIPE_OR_DEVICE, HARD_LINK, SYMBOLIC_LINK -> passedOver(member, Leftovers.DEVICES);
    };
  }

  private Optional<TarEntry> passedOver(TarMember member, String kind) {
    leftovers.add(kind, shard.name(member.name()));
    return Optional.empty();
  }
}
