package org.dino4j.recipes.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dino4j.api.train.Devices;

/**
 * Where a run's numbers come from.
 *
 * @param recipe its name
 * @param seed of everything random
 * @param versions by name: dino4j, Java, the system
 * @param plugins names of the installed plugins
 * @param data what was found: samples, classes
 * @param sessions one for the start and one for each time the run was resumed
 */
public record Manifest(
    String recipe,
    long seed,
    Map<String, String> versions,
    List<String> plugins,
    Map<String, Long> data,
    List<Session> sessions) {
  public Manifest {
    sessions = List.copyOf(sessions);
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
   */
  public record Session(
      long from, String started, String device, Devices.Kind processor, int threads, int workers) {
    public Devices devices() {
      return new Devices(processor, threads);
    }
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
    if (sessions.stream().map(s -> s.device() + s.threads()).distinct().count() > 1) {
      return "broken: the run was resumed with other threads or on another device, see sessions";
    }
    return "same bits for the same seed, threads and kind of CPU; views have the same bits for any number of workers";
  }

  /** The same run after it was resumed. */
  public Manifest resumed(Session session) {
    List<Session> all = new ArrayList<>(sessions);
    all.add(session);
    return new Manifest(recipe, seed, versions, plugins, data, all);
  }

  public void write(RunFolder folder) {
    Disk.replace(folder.manifest(), Json.file(new Written(promise(), this)));
  }

  public static Manifest read(RunFolder folder) {
    try {
      return Json.MAPPER.readValue(Files.readAllBytes(folder.manifest()), Manifest.class);
    } catch (IOException e) {
      throw RunFolder.refusal(
          "%s cannot be read: %s. It says with which threads the run was computed: put a copy back, or compute the run again: dino4j run %s --out DIR"
              .formatted(folder.manifest(), Disk.reason(e), folder.resolvedRecipe()));
    }
  }

  /** The file: the promise first, then the fields. */
  private record Written(String promise, @JsonUnwrapped Manifest manifest) {}
}
