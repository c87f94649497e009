package org.dino4j.recipes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.engine.provenance.WeightFileFacts;
import org.dino4j.engine.run.Manifest;

/**
 * What is other now than when a run began. Threads and the machine are not here: they belong to a
 * session of the run, and its manifest keeps each.
 *
 * @param decisive what numbers may hang on: data, files of weights, dino4j, Java, the plugins that
 *     are used
 * @param idle what no number hangs on: plugins that the recipe does not use, the system's version
 */
public record Since(List<Difference> decisive, List<Difference> idle) {
  private static final String SYSTEM = "system";

  /**
   * Compares.
   *
   * @param then the manifest of the run
   * @param now what a run of the same recipe would say of itself
   * @param used names of the plugins that take part
   */
  public static Since between(Manifest then, Manifest now, Set<String> used) {
    Set<String> part = used.stream().map(PluginComparison::what).collect(Collectors.toSet());
    Map<Boolean, List<Difference>> plugins =
        PluginComparison.between(then.plugins(), now.plugins()).stream()
            .collect(Collectors.partitioningBy(found -> part.contains(found.what())));
    List<Difference> decisive = new ArrayList<>(DataComparison.since(then.data(), now.data()));
    decisive.addAll(weightFiles(then.weightFiles()));
    decisive.addAll(plugins.getOrDefault(true, List.of()));
    List<Difference> idle = new ArrayList<>(plugins.getOrDefault(false, List.of()));
    Difference.of("revision", then.build().shortName(), now.build().shortName())
        .ifPresent(decisive::add);
    versions(then.versions(), now.versions())
        .forEach(found -> (isIdle(found) ? idle : decisive).add(found));
    return new Since(List.copyOf(decisive), List.copyOf(idle));
  }

  /**
   * Which files a run takes its weights from is known once its graph is built: too late for this.
   */
  private static List<Difference> weightFiles(List<WeightFileFacts> then) {
    return then.stream()
        .map(
            file ->
                Difference.of(
                    "weights of %s in %s".formatted(file.module(), file.file()),
                    shown(file),
                    shown(file.now())))
        .flatMap(Optional::stream)
        .toList();
  }

  private static String shown(WeightFileFacts file) {
    return file.sha256().equals(WeightFileFacts.GONE)
        ? Difference.ABSENT
        : Difference.shown(file.sha256());
  }

  private static Stream<Difference> versions(Map<String, String> then, Map<String, String> now) {
    Set<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .map(
            name ->
                Difference.of(
                    name,
                    then.getOrDefault(name, Difference.ABSENT),
                    now.getOrDefault(name, Difference.ABSENT)))
        .flatMap(Optional::stream);
  }

  /** A system that was updated is still the same system on the same kind of machine. */
  private static boolean isIdle(Difference found) {
    return found.what().equals(SYSTEM) && kind(found.first()).equals(kind(found.second()));
  }

  /** Name and kind of machine of {@code Linux 6.1.0 amd64}. */
  private static List<String> kind(String system) {
    String[] words = system.split(" ", -1);
    return List.of(words[0], words[words.length - 1]);
  }
}
