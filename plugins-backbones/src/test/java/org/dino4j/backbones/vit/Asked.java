package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.train.Workbench;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.ImageLayout;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/** What is computed for a recorded case, by the names under which it was recorded. */
final class Asked {
  private static final String PARAMETERS = "param/";

  private final GoldenCase golden;
  private final Workbench bench;
  private final Map<String, FloatArray> feeds = new HashMap<>();
  private final Map<String, Operand<TFloat32>> inputs = new HashMap<>();
  private final Map<String, Operand<TFloat32>> wanted = new LinkedHashMap<>();
  private final Map<String, Operand<TFloat32>> maps = new LinkedHashMap<>();

  Asked(GoldenCase golden, Workbench bench) {
    this.golden = golden;
    this.bench = bench;
  }

  /** A recorded array, fed as it is. */
  Operand<TFloat32> input(String name) {
    return input(name, golden.floats(name));
  }

  private Operand<TFloat32> input(String name, FloatArray values) {
    return inputs.computeIfAbsent(
        name,
        key -> {
          feeds.put(key, values);
          return bench.input(key, Shape.of(values.shape()));
        });
  }

  /** Recorded pictures or maps, with their channels last. */
  Operand<TFloat32> pictures(String name) {
    return input(name, ImageLayout.channelsLast(golden.floats(name)));
  }

  /** Recorded pictures of which patches are hidden. */
  ViewBatch masked(String pictures, String mask) {
    Operand<TBool> hidden =
        bench.root().ops().math.greater(input(mask), bench.root().ops().constant(0.5f));
    return new ViewBatch(pictures(pictures), Optional.of(hidden));
  }

  void want(String name, Operand<TFloat32> operand) {
    wanted.put(name, operand);
  }

  /** Something with channels last that was recorded with channels first. */
  void wantMap(String name, Operand<TFloat32> operand) {
    maps.put(name, operand);
  }

  /** Gradients of every recorded parameter whose gradient was recorded, too. */
  void wantGradients(Operand<TFloat32> loss, String prefix) {
    List<String> names = new ArrayList<>();
    List<Operand<TFloat32>> of = new ArrayList<>();
    for (String parameter : golden.floatsUnder(PARAMETERS).keySet()) {
      if (golden.arrays().containsKey(prefix + parameter)) {
        names.add(prefix + parameter);
        of.add(bench.parameters().get(parameter).value());
      }
    }
    List<Operand<TFloat32>> gradients = bench.gradients(loss, of);
    for (int i = 0; i < names.size(); i++) {
      want(names.get(i), gradients.get(i));
    }
  }

  /** The gradient of one thing that was fed. */
  Operand<TFloat32> gradient(Operand<TFloat32> loss, Operand<TFloat32> of) {
    return bench.gradients(loss, List.of(of)).get(0);
  }

  void compare(Comparison comparison) {
    bench.assign(golden.floatsUnder(PARAMETERS));
    List<Operand<TFloat32>> all = new ArrayList<>(wanted.values());
    all.addAll(maps.values());
    List<FloatArray> found = bench.run(0, feeds, all);
    int next = 0;
    for (String name : wanted.keySet()) {
      comparison.array(name, found.get(next++));
    }
    for (String name : maps.keySet()) {
      comparison.array(name, ImageLayout.channelsFirst(found.get(next++)));
    }
  }
}
