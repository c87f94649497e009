package org.dino4j.engine.phase;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.train.Snapshot;

/**
 * Carries what a run remembers into its next phase: weights, states and moments as they are, those
 * of another size as the next phase's backbone resizes them.
 *
 * @param backbones those of the next phase, by the paths of their weights
 * @param shapes what the next phase remembers, by the names in its snapshots
 */
public record PhaseChange(Map<String, Backbone> backbones, Map<String, List<Long>> shapes) {
  private static final String COUNT = "updates#";
  private static final char SLOT = '#';

  /** The snapshot that the next phase goes on from. */
  public Snapshot of(Snapshot before) {
    Map<String, FloatArray> arrays = new LinkedHashMap<>();
    shapes.forEach(
        (name, shape) ->
            arrays.put(
                name,
                carried(name, shape, before.arrays())
                    .orElseThrow(() -> new IllegalStateException(name + " has nothing before"))));
    return new Snapshot(arrays, before.roles());
  }

  /**
   * Why it cannot be done: a sentence for each name, nothing if it can.
   *
   * @param before what the earlier phase remembers
   */
  public List<String> misfits(Map<String, List<Long>> before) {
    Stream<String> missing =
        shapes.keySet().stream()
            .filter(name -> !before.containsKey(name) && !name.startsWith(COUNT))
            .map(name -> name + " is new");
    Stream<String> left =
        before.keySet().stream()
            .filter(name -> !shapes.containsKey(name) && !name.startsWith(COUNT))
            .map(name -> name + " is gone");
    Stream<String> sizes =
        before.keySet().stream()
            .filter(name -> shapes.containsKey(name) && !fits(name, before.get(name)))
            .map(name -> "%s is %s and was %s".formatted(name, shapes.get(name), before.get(name)));
    return Stream.of(missing, left, sizes).flatMap(found -> found).toList();
  }

  private boolean fits(String name, List<Long> before) {
    List<Long> shape = shapes.get(name);
    return shape.equals(before) || carried(name, shape, Map.of(name, zeros(before))).isPresent();
  }

  private static FloatArray zeros(List<Long> shape) {
    long[] sizes = sizes(shape);
    return FloatArray.of(new float[Math.toIntExact(FloatArray.count(sizes))], sizes);
  }

  private static long[] sizes(List<Long> shape) {
    return shape.stream().mapToLong(Long::longValue).toArray();
  }

  private Optional<FloatArray> carried(
      String name, List<Long> shape, Map<String, FloatArray> before) {
    FloatArray known = before.get(name);
    if (known == null) {
      return name.startsWith(COUNT) ? Optional.of(count(before)) : Optional.empty();
    }
    long[] sizes = sizes(shape);
    return Arrays.equals(known.shape(), sizes) ? Optional.of(known) : resized(name, known, sizes);
  }

  /** Moments that are carried over are not new, whatever their group is called now. */
  private static FloatArray count(Map<String, FloatArray> before) {
    double most =
        before.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(COUNT))
            .mapToDouble(entry -> entry.getValue().single())
            .max()
            .orElse(0);
    return FloatArray.scalar((float) most);
  }

  private Optional<FloatArray> resized(String name, FloatArray before, long[] shape) {
    int slot = name.indexOf(SLOT);
    String path = slot < 0 ? name : name.substring(0, slot);
    return backbones.entrySet().stream()
        .filter(backbone -> path.startsWith(backbone.getKey() + "."))
        .findFirst()
        .flatMap(
            backbone ->
                backbone
                    .getValue()
                    .resized(path.substring(backbone.getKey().length() + 1), before, shape))
        .map(after -> slot < 0 ? after : ofOneSign(before, after));
  }

  /**
   * A mean of squares is never below 0, but a cubic through one can be: where nothing was below 0,
   * nothing is.
   */
  private static FloatArray ofOneSign(FloatArray before, FloatArray after) {
    for (float value : before.values()) {
      if (value < 0) {
        return after;
      }
    }
    float[] values = after.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
    return new FloatArray(after.shape(), values);
  }
}
