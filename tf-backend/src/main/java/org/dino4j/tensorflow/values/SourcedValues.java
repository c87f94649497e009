package org.dino4j.tensorflow.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.method.WeightSource;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.SourceReport;
import org.dino4j.tensorflow.files.SafetensorsFiles;
import org.dino4j.tensorflow.scope.Stored;
import org.dino4j.tensorflow.scope.Variables;

/** First values that come from files. */
public final class SourcedValues {
  private static final int SHOWN = 8;

  private final Map<String, FloatArray> byPath = new HashMap<>();
  private final List<SourceReport> reports = new ArrayList<>();

  private SourcedValues() {}

  /**
   * Reads all sources of a run.
   *
   * @throws Refusal if a file cannot be read, has no values for a parameter of its module, or has
   *     them in another shape
   */
  public static SourcedValues read(List<WeightSource> sources, Variables variables) {
    SourcedValues values = new SourcedValues();
    sources.forEach(source -> values.read(source, variables.parametersIn(source.module())));
    return values;
  }

  private void read(WeightSource source, List<Stored> parameters) {
    if (parameters.isEmpty()) {
      throw new IllegalStateException(
          "'%s' is to take its weights from %s but has no parameters"
              .formatted(source.module(), source.file()));
    }
    Map<String, FloatArray> found = below(source);
    List<String> taken = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Stored parameter : parameters) {
      String name = source.prefix() + parameter.path().substring(source.module().length() + 1);
      FloatArray array = found.remove(name);
      if (array == null) {
        faults.add(name + " is missing");
      } else if (!Arrays.equals(array.shape(), parameter.shape().asArray())) {
        faults.add(
            "%s is %s, %s needs %s"
                .formatted(
                    name,
                    Arrays.toString(array.shape()),
                    parameter.path(),
                    Arrays.toString(parameter.shape().asArray())));
      } else {
        byPath.put(parameter.path(), array);
        taken.add(name);
      }
    }
    refuse(source, faults);
    reports.add(new SourceReport(source, taken, List.of(), List.of(), List.copyOf(found.keySet())));
  }

  private static Map<String, FloatArray> below(WeightSource source) {
    Map<String, FloatArray> below = new LinkedHashMap<>();
    new SafetensorsFiles()
        .read(source.file())
        .arrays()
        .forEach(
            (name, array) -> {
              if (name.startsWith(source.prefix()) && !name.contains("#")) {
                below.put(name, array);
              }
            });
    return below;
  }

  private static void refuse(WeightSource source, List<String> faults) {
    if (faults.isEmpty()) {
      return;
    }
    String more = faults.size() > SHOWN ? "\n  and %s more".formatted(faults.size() - SHOWN) : "";
    throw new Refusal(
        Refusal.Kind.WEIGHTS,
        "%s does not fit %s, with names that begin with '%s':\n  %s%s"
            .formatted(
                source.file(),
                source.module(),
                source.prefix(),
                String.join("\n  ", faults.subList(0, Math.min(SHOWN, faults.size()))),
                more));
  }

  /** What a variable starts with, if a source says it. */
  public Optional<FloatArray> of(Stored stored) {
    return Optional.ofNullable(byPath.get(stored.path()));
  }

  /** What was taken from each source, in their order. */
  public List<SourceReport> reports() {
    return List.copyOf(reports);
  }
}
