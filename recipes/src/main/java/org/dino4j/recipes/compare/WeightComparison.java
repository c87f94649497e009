package org.dino4j.recipes.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.RunFolder;

/** The newest checkpoint that two runs have in common. */
public final class WeightComparison {
  private static final String TITLE = "weights";
  private static final int MODULE_DEPTH = 2;

  private final Snapshot first;
  private final Snapshot second;

  private WeightComparison(Snapshot first, Snapshot second) {
    this.first = first;
    this.second = second;
  }

  /** Compares bit for bit. */
  public static Section between(RunFolder first, RunFolder second, SnapshotFiles files) {
    Checkpoints ones = new Checkpoints(first, files);
    Checkpoints others = new Checkpoints(second, files);
    List<Checkpoint> theirs = others.all();
    Optional<Checkpoint> common =
        ones.all().stream()
            .filter(one -> theirs.stream().anyMatch(other -> other.step() == one.step()))
            .max(Comparator.comparingLong(Checkpoint::step));
    if (common.isEmpty()) {
      return new Section(TITLE, "the runs have no checkpoint of one step", List.of(), true);
    }
    String name = common.get().name();
    return new WeightComparison(ones.read(common.get()), others.read(others.named(name)))
        .section(name);
  }

  private Section section(String checkpoint) {
    Map<String, Module> modules = new LinkedHashMap<>();
    Stream.concat(first.arrays().keySet().stream(), second.arrays().keySet().stream())
        .distinct()
        .forEach(name -> modules.merge(module(name), Module.of(largest(name)), Module::plus));
    List<Difference> rows = new ArrayList<>();
    modules.forEach(
        (name, module) -> {
          if (module.different() > 0) {
            rows.add(
                new Difference(
                    name,
                    "%s of %s arrays".formatted(module.different(), module.arrays()),
                    String.format(Locale.ROOT, "by at most %.3g", module.largest())));
          }
        });
    return rows.isEmpty()
        ? new Section(
            TITLE,
            "%s has the same %s arrays in both, bit for bit"
                .formatted(checkpoint, first.arrays().size()),
            rows,
            true)
        : new Section(TITLE, "%s differs in these modules".formatted(checkpoint), rows, false);
  }

  /** {@code student.backbone}, moments and the like apart. */
  private static String module(String array) {
    int slot = array.indexOf('#');
    String path = slot < 0 ? array : array.substring(0, slot);
    String[] places = path.split("\\.", MODULE_DEPTH + 1);
    String module = places.length < MODULE_DEPTH ? path : places[0] + "." + places[1];
    return module + (slot < 0 ? "" : array.substring(slot));
  }

  /** The largest difference; nothing if all bits are equal; infinite for another shape. */
  private Optional<Double> largest(String name) {
    FloatArray one = first.arrays().get(name);
    FloatArray other = second.arrays().get(name);
    if (one == null || other == null || one.values().length != other.values().length) {
      return Optional.of(Double.POSITIVE_INFINITY);
    }
    double largest = -1;
    for (int i = 0; i < one.values().length; i++) {
      float a = one.values()[i];
      float b = other.values()[i];
      if (Float.floatToRawIntBits(a) != Float.floatToRawIntBits(b)) {
        largest = Math.max(largest, Math.abs((double) a - b));
      }
    }
    return largest < 0 ? Optional.empty() : Optional.of(largest);
  }

  private record Module(int arrays, int different, double largest) {
    static Module of(Optional<Double> difference) {
      return new Module(1, difference.isPresent() ? 1 : 0, difference.orElse(0.0));
    }

    Module plus(Module other) {
      return new Module(
          arrays + other.arrays, different + other.different, Math.max(largest, other.largest));
    }
  }
}
