package org.dino4j.api.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of an API.
 *
 * @param broken what a plugin that was compiled before may miss, a line each
 * @param added what it does not know
 */
record ApiChanges(List<String> broken, List<String> added) {
  static ApiChanges between(PublicApi before, PublicApi now) {
    List<String> broken = new ArrayList<>();
    List<String> added = new ArrayList<>();
    before
        .types()
        .forEach(
            (type, members) -> {
              SortedSet<String> left = now.types().getOrDefault(type, new TreeSet<>());
              members.stream()
                  .filter(member -> !left.contains(member) && !left.contains(eased(member)))
                  .forEach(member -> broken.add("gone: " + type + " " + member));
            });
    now.types()
        .forEach(
            (type, members) -> {
              SortedSet<String> known = before.types().getOrDefault(type, new TreeSet<>());
              members.stream()
                  .filter(member -> !known.contains(member))
                  .forEach(
                      member ->
                          (isDemanded(member) && !known.isEmpty() ? broken : added)
                              .add("new: " + type + " " + member));
            });
    return new ApiChanges(broken, added);
  }

  /** A method that plugins had to write and that now has a default. */
  private static String eased(String member) {
    return member.replace(" abstract ", " default ");
  }

  /** Whether who implements the type has to write it. */
  private static boolean isDemanded(String member) {
    return member.contains(" abstract ");
  }
}
