package org.dino4j.recipes.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.option.Options;
import org.dino4j.api.train.Devices;
import org.dino4j.recipes.provenance.Build;
import org.dino4j.recipes.provenance.PluginFacts;
import org.dino4j.recipes.provenance.SourceFacts;
import org.dino4j.recipes.terminal.Typed;

/**
 * Where a run's numbers come from.
 *
 * @param recipe its name
 * @param recipeSha256 of the file {@code recipe.resolved.json}; empty text if it was not noted
 * @param seed of everything random
 * @param versions by name: dino4j, Java, the system
 * @param build what dino4j was built from
 * @param plugins the installed plugins
 * @param data what the recipe's sources held
 * @param weights SHA-256 of the values that the run started from, by name: {@code initial}
 * @param sessions one for the start and one for each time the run was resumed
 */
public record Manifest(
    String recipe,
    String recipeSha256,
    long seed,
    Map<String, String> versions,
    Build build,
    List<PluginFacts> plugins,
    List<SourceFacts> data,
    Map<String, String> weights,
    List<Session> sessions) {
  public Manifest {
    plugins = List.copyOf(plugins);
    data = List.copyOf(data);
    sessions = List.copyOf(sessions);
    Options.check(!sessions.isEmpty(), "a manifest has a session");
  }

  /**
   * A stretch of the run in one process.
   *
   * @param from its first step
   * @param started day and time, with offset
   * @param device the backend's own words
   * @param processor {@code CPU} or {@code GPU}
   * @param threads of one operation; equal bits need equal threads
   * @param workers that made the batches; any number gives the same bits
   * @param surroundings what else equal bits hang on, in the backend's own words: version of
   *     TensorFlow, kind of CPU
   */
  public record Session(
      long from,
      String started,
      String device,
      Devices.Kind processor,
      int threads,
      int workers,
      Map<String, String> surroundings) {
    public Devices devices() {
      return new Devices(processor, threads);
    }

    private List<Object> bitsHangOn() {
      return List.of(processor, threads, surroundings);
    }
  }

  /** The session that the run began with. */
  public Session first() {
    return sessions.get(0);
  }

  /** The newest session. */
  public Session last() {
    return sessions.get(sessions.size() - 1);
  }

  /** Which promise of equal bits holds; written with the rest. */
  public String promise() {
    if (sessions.stream().anyMatch(s -> s.processor() == Devices.Kind.GPU)) {
      return "none: operations on a GPU may add up in another order each time";
    }
    if (sessions.stream().map(Session::bitsHangOn).distinct().count() > 1) {
      return "broken: the run was resumed with other threads or on another device, see sessions";
    }
    return "same bits for the same seed, threads and kind of CPU; views have the same bits for any number of workers";
  }

  /** The same run after it was resumed. */
  public Manifest resumed(Session session) {
    List<Session> all = new ArrayList<>(sessions);
    all.add(session);
    return new Manifest(recipe, recipeSha256, seed, versions, build, plugins, data, weights, all);
  }

  /** The same with the hash of some weights. */
  public Manifest withWeights(String name, String sha256) {
    Map<String, String> all = new LinkedHashMap<>(weights);
    all.put(name, sha256);
    return new Manifest(recipe, recipeSha256, seed, versions, build, plugins, data, all, sessions);
  }

  public void write(RunFolder folder) {
    Disk.replace(folder.manifest(), Json.file(new Written(ManifestFormat.NEWEST, promise(), this)));
  }

  /** Reads what this or an earlier version of dino4j wrote. */
  public static Manifest read(RunFolder folder) {
    try {
      JsonNode found = Json.read(folder.manifest(), JsonNode.class);
      return Json.convert(ManifestFormat.upgraded(found), Manifest.class);
    } catch (IOException e) {
      throw RunFolder.refusal(
          "%s cannot be read: %s. It says with which threads the run was computed: put a copy back, or compute the run again: %s"
              .formatted(
                  folder.manifest(),
                  Disk.reason(e),
                  Typed.line("run", folder.resolvedRecipe(), "--out", "DIR")));
    }
  }

  /** The file: its format and the promise first, then the fields. */
  private record Written(int format, String promise, @JsonUnwrapped Manifest manifest) {}
}
