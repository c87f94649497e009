package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** A workbench whose inputs have values: normal numbers, the same ones at each trial. */
final class Trial implements AutoCloseable {
  private static final Seeds SEEDS = new Seeds(20_101);
  private static final WorkbenchPlan PLAN =
      new WorkbenchPlan(new Seeds(7), new Timeline(4, 10, 100), Map.of());

  private final Workbench bench = InstalledParts.backend().workbench(PLAN);
  private final double scale;
  private final Map<String, Operand<TFloat32>> learned = new LinkedHashMap<>();
  private final Map<String, Operand<TFloat32>> given = new LinkedHashMap<>();
  private final Map<String, FloatArray> feeds = new LinkedHashMap<>();

  /**
   * Opens a workbench.
   *
   * @param scale standard deviation of all inputs
   */
  Trial(double scale) {
    this.scale = scale;
  }

  Trial() {
    this(1);
  }

  GraphScope root() {
    return bench.root();
  }

  /** An input that a gradient must reach. */
  Operand<TFloat32> learned(String name, Shape shape) {
    return learned.computeIfAbsent(name, key -> input(key, shape));
  }

  /** An input that no gradient may reach: a teacher's, a target. */
  Operand<TFloat32> given(String name, Shape shape) {
    return given.computeIfAbsent(name, key -> input(key, shape));
  }

  private Operand<TFloat32> input(String name, Shape shape) {
    feeds.put(name, normal(name, scale, shape));
    return bench.input(name, shape);
  }

  static FloatArray normal(String name, double scale, Shape shape) {
    RandomGenerator random = SEEDS.child(name).generator();
    float[] values = new float[Math.toIntExact(shape.size())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (scale * random.nextGaussian());
    }
    return new FloatArray(shape.asArray(), values);
  }

  Map<String, Operand<TFloat32>> learned() {
    return learned;
  }

  Map<String, Operand<TFloat32>> given() {
    return given;
  }

  Map<String, FloatArray> feeds() {
    return Map.copyOf(feeds);
  }

  /** Trained parameters at a place and below, by path. */
  List<Parameter> trained(String place) {
    return bench.parameters().values().stream()
        .filter(p -> (p.path() + ".").startsWith(place))
        .filter(p -> !p.traits().contains(ParameterTrait.FIXED))
        .sorted((one, other) -> one.path().compareTo(other.path()))
        .toList();
  }

  List<Parameter> parameters() {
    return List.copyOf(bench.parameters().values());
  }

  List<Operand<TFloat32>> gradients(Operand<TFloat32> of, Collection<Operand<TFloat32>> to) {
    return bench.gradients(of, List.copyOf(to));
  }

  List<FloatArray> run(List<? extends Operand<TFloat32>> fetches) {
    return run(0, Map.of(), fetches);
  }

  /** Runs with other values for some of the inputs. */
  List<FloatArray> run(
      long step, Map<String, FloatArray> instead, List<? extends Operand<TFloat32>> fetches) {
    Map<String, FloatArray> all = new HashMap<>(feeds);
    all.putAll(instead);
    return bench.run(step, all, fetches);
  }

  void update(List<? extends Operand<TFloat32>> fetches, List<StateUpdate> updates) {
    bench.runAndUpdate(0, feeds, fetches, updates);
  }

  void assign(Map<String, FloatArray> values) {
    bench.assign(values);
  }

  Map<String, FloatArray> memory() {
    return bench.read();
  }

  /** All inputs with their first axis turned by one: row i becomes row i + 1. */
  Map<String, FloatArray> turned() {
    Map<String, FloatArray> turned = new HashMap<>();
    feeds.forEach((name, value) -> turned.put(name, turned(value)));
    return turned;
  }

  static FloatArray turned(FloatArray rows) {
    float[] values = new float[rows.values().length];
    int width = values.length / Math.toIntExact(rows.shape()[0]);
    System.arraycopy(rows.values(), 0, values, width, values.length - width);
    System.arraycopy(rows.values(), values.length - width, values, 0, width);
    return new FloatArray(rows.shape(), values);
  }

  /** All inputs with another last row. */
  Map<String, FloatArray> withOtherLastRows() {
    Map<String, FloatArray> changed = new HashMap<>();
    feeds.forEach(
        (name, value) -> {
          float[] values = value.values().clone();
          for (int i = values.length - firstRow(value).length; i < values.length; i++) {
            values[i] = 1 - values[i];
          }
          changed.put(name, new FloatArray(value.shape(), values));
        });
    return changed;
  }

  static float[] firstRow(FloatArray rows) {
    return Arrays.copyOf(rows.values(), rows.values().length / Math.toIntExact(rows.shape()[0]));
  }

  static void assertFinite(String what, FloatArray found) {
    for (float value : found.values()) {
      assertThat(value).as("%s %s", what, found).isFinite();
    }
  }

  /** Paths of what changed between two readings of the memory. */
  static List<String> changed(Map<String, FloatArray> before, Map<String, FloatArray> after) {
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .filter(path -> !sameBits(before.get(path), after.get(path)))
        .sorted()
        .toList();
  }

  private static boolean sameBits(@Nullable FloatArray one, @Nullable FloatArray other) {
    return one != null && other != null && Arrays.equals(one.values(), other.values());
  }

  static List<Operand<TFloat32>> values(List<Parameter> parameters) {
    List<Operand<TFloat32>> values = new ArrayList<>();
    parameters.forEach(parameter -> values.add(parameter.value()));
    return values;
  }

  @Override
  public void close() {
    bench.close();
  }
}
