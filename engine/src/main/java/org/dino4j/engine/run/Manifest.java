package org.dino4j.engine.run;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.api.option.Options;
import org.dino4j.api.train.Devices;
import org.dino4j.engine.provenance.Build;
import org.dino4j.engine.provenance.PluginFacts;
import org.dino4j.engine.provenance.ProfileFacts;
import org.dino4j.engine.provenance.SourceFacts;
import org.dino4j.engine.provenance.WeightFileFacts;
import org.dino4j.engine.terminal.Typed;

/**
 * Where a run's numbers come from.
 *
 * @param recipe its name
 * @param recipeSha256 of the file {@code recipe.resolved.json}; empty text if it was not noted
 * @param settingsSha256 of what no resume may change unasked: the recipe without its words and
 *     without where its data lies; empty text if it was not noted
 * @param seed of everything random
 * @param versions by name: dino4j, Java, the system
 * @param build what dino4j was built from
 * @param plugins the installed plugins
 * @param data what the recipe's sources held
 * @param weights SHA-256 of the values that the run started from, by name: {@code initial}
 * @param weightFiles files that modules have their first values from
 * @param profile the profile that the recipe starts from, and where it differs
 * @param sessions one for the start and one for each time the run was resumed
 */
public record Manifest(
    String recipe,
    String recipeSha256,
    String settingsSha256,
    long seed,
    Map<String, String> versions,
    Build build,
    List<PluginFacts> plugins,
    List<SourceFacts> data,
    Map<String, String> weights,
    List<WeightFileFacts> weightFiles,
    ProfileFacts profile,
    List<Session> sessions) {
  private static final String INITIAL = "initial";

  public Manifest {
    plugins = List.copyOf(plugins);
    data = List.copyOf(data);
    weightFiles = List.copyOf(weightFiles);
    sessions = List.copyOf(sessions);
    Options.check(!sessions.isEmpty(), "a manifest has a session");
  }

  /** All first values come from chance, and the recipe starts from no profile. */
  public Manifest(
      String recipe,
      String recipeSha256,
      String settingsSha256,
      long seed,
      Map<String, String> versions,
      Build build,
      List<PluginFacts> plugins,
      List<SourceFacts> data,
      Map<String, String> weights,
      List<Session> sessions) {
    this(
        recipe,
        recipeSha256,
        settingsSha256,
        seed,
        versions,
        build,
        plugins,
        data,
        weights,
        List.of(),
        ProfileFacts.NONE,
        sessions);
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
   * @param changes what was other than at the start of the run, and was accepted
   */
  public record Session(
      long from,
      String started,
      String device,
      Devices.Kind processor,
      int threads,
      int workers,
      Map<String, String> surroundings,
      List<Change> changes) {
    public Session {
      changes = List.copyOf(changes);
    }

    public Devices devices() {
      return new Devices(processor, threads);
    }

    /** Whether both have all that equal bits hang on beside the changes. */
    public boolean computesAs(Session other) {
      return bitsHangOn().equals(other.bitsHangOn());
    }

    private List<Object> bitsHangOn() {
      return List.of(processor, threads, surroundings);
    }

    private Session with(Change change) {
      List<Change> all = new ArrayList<>(changes);
      all.add(change);
      return new Session(from, started, device, processor, threads, workers, surroundings, all);
    }
  }

  /**
   * Something on which the numbers hang and that was not the same when the run was resumed.
   *
   * @param what its name, or its place in the recipe
   * @param then at the start of the run
   */
  public record Change(String what, String then, String now) {
    @Override
    public String toString() {
      return "%s was %s and became %s".formatted(what, then, now);
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
    if (!changes().isEmpty()) {
      return "broken: the run was resumed although this had changed: "
          + changes().stream().map(Change::toString).collect(Collectors.joining("; "));
    }
    if (!sessions.stream().allMatch(last()::computesAs)) {
      return "broken: the run was resumed with other threads or on another device, see sessions";
    }
    return "same bits for the same seed, threads and kind of CPU; views have the same bits for any number of workers";
  }

  /** Every change that was accepted when the run was resumed, each once. */
  public List<Change> changes() {
    return sessions.stream().flatMap(session -> session.changes().stream()).distinct().toList();
  }

  /** The same run after it was resumed. */
  public Manifest resumed(Session session) {
    List<Session> all = new ArrayList<>(sessions);
    all.add(session);
    return with(weights, all);
  }

  /**
   * The same with the values that training begins with. A run that was killed before its first
   * checkpoint begins again; where that gives other values, it is a change.
   */
  public Manifest begunWith(String sha256) {
    String then = weights.getOrDefault(INITIAL, sha256);
    if (!then.equals(sha256)) {
      Change change = new Change("the values that training begins with", then, sha256);
      List<Session> all = new ArrayList<>(sessions);
      all.set(all.size() - 1, last().with(change));
      return with(weights, all);
    }
    Map<String, String> all = new LinkedHashMap<>(weights);
    all.put(INITIAL, sha256);
    return with(all, sessions);
  }

  /** The same with the files that modules have their first values from. */
  public Manifest takingFrom(List<WeightFileFacts> files) {
    return with(weights, files, profile, sessions);
  }

  /** The same as it was when {@code count} sessions had begun. */
  Manifest until(int count) {
    return with(weights, sessions.subList(0, Math.min(count, sessions.size())));
  }

  /** The same with the profile that its recipe starts from. */
  public Manifest startingFrom(ProfileFacts facts) {
    return with(weights, weightFiles, facts, sessions);
  }

  private Manifest with(Map<String, String> newWeights, List<Session> newSessions) {
    return with(newWeights, weightFiles, profile, newSessions);
  }

  private Manifest with(
      Map<String, String> newWeights,
      List<WeightFileFacts> files,
      ProfileFacts facts,
      List<Session> newSessions) {
    return new Manifest(
        recipe,
        recipeSha256,
        settingsSha256,
        seed,
        versions,
        build,
        plugins,
        data,
        newWeights,
        files,
        facts,
        newSessions);
  }

  public void write(RunFolder folder) {
    write(folder.manifest());
  }

  void write(Path file) {
    Disk.replace(file, Json.file(new Written(ManifestFormat.NEWEST, promise(), this)));
  }

  /** Reads what this or an earlier version of dino4j wrote. */
  public static Manifest read(RunFolder folder) {
    try {
      return read(folder.manifest());
    } catch (IOException e) {
      throw RunFolder.refusal(
          "%s cannot be read: %s. It says with which threads the run was computed: put a copy back, or compute the run again: %s"
              .formatted(
                  folder.manifest(),
                  Disk.reason(e),
                  Typed.line("run", folder.resolvedRecipe(), "--out", "DIR")));
    }
  }

  static Manifest read(Path file) throws IOException {
    JsonNode found = Json.read(file, JsonNode.class);
    return Json.convert(ManifestFormat.upgraded(file, found), Manifest.class);
  }

  /** The file: its format and the promise first, then the fields. */
  private record Written(int format, String promise, @JsonUnwrapped Manifest manifest) {}
}
