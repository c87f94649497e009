package org.dino4j.losses.dino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

final class DinoSignalsTest {
  private static final double TEMPERATURE = 0.3;

  /** Few rows, few prototypes, one of each. */
  @ParameterizedTest
  @CsvSource({"2, 3, 7", "1, 20, 4", "2, 1, 50", "3, 2, 1", "1, 1, 2"})
  void equalTheirDefinitionOnDrawnLogits(int views, int rows, int prototypes) {
    double[][][] teacher = drawn(views, rows, prototypes);
    Map<String, Double> found = signals(teacher);
    NaiveDinoLoss naive = new NaiveDinoLoss(0.1, TEMPERATURE, new double[prototypes]);
    double entropy = naive.teacherEntropy(teacher);
    double share = prototypes == 1 ? 1 : entropy / Math.log(prototypes);
    assertThat(found.get("teacherEntropy")).isCloseTo(entropy, within(1e-5));
    assertThat(found.get("teacherEntropyShare")).isCloseTo(share, within(1e-5));
    assertThat(found.get("prototypesUsed")).isCloseTo(used(teacher), within(1e-6));
    assertThat(found.get("studentDivergence"))
        .isCloseTo(naive.value(student(teacher), teacher) - entropy, within(1e-4));
  }

  @Test
  void aTeacherThatPrefersNothingHasTheWholeEntropy() {
    Map<String, Double> found = signals(new double[2][5][65536]);
    assertThat(found.get("teacherEntropy")).isCloseTo(11.0904, within(1e-4));
    assertThat(found.get("teacherEntropyShare")).isCloseTo(1, within(1e-5));
    assertThat(found.get("studentDivergence")).isCloseTo(0, within(1e-4));
    assertThat(found.get("prototypesUsed")).isCloseTo(0.1, within(1e-6));
  }

  @Test
  void aTeacherThatSaysTheSameOfAllRowsUsesOnePrototype() {
    double[][][] teacher = new double[2][4][6];
    Arrays.stream(teacher).flatMap(Arrays::stream).forEach(row -> row[3] = 30);
    Map<String, Double> found = signals(teacher);
    assertThat(found.get("teacherEntropyShare")).isCloseTo(0, within(1e-6));
    assertThat(found.get("studentDivergence")).isCloseTo(0, within(1e-5));
    assertThat(found.get("prototypesUsed")).isCloseTo(1 / 6.0, within(1e-6));
  }

  /** The loss, with a student that says what the teacher does and sees one more view. */
  private static Map<String, Double> signals(double[][][] teacher) {
    try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
      Map<String, FloatArray> feeds = new HashMap<>();
      List<Operand<TFloat32>> taught = fed(bench, feeds, "teacher", teacher);
      List<Operand<TFloat32>> said = fed(bench, feeds, "student", student(teacher));
      DinoOptions options = new DinoOptions(0.1, (step, timeline) -> TEMPERATURE, 0.9);
      Map<String, Watched> watch = new DinoLoss(options).of(bench.root(), said, taught).watch();
      List<String> names = List.copyOf(watch.keySet());
      List<FloatArray> values =
          bench.run(0, feeds, names.stream().map(name -> watch.get(name).value()).toList());
      Map<String, Double> found = new HashMap<>();
      IntStream.range(0, names.size())
          .forEach(i -> found.put(names.get(i), (double) values.get(i).single()));
      return found;
    }
  }

  /** Says at a temperature of 0.1 what the teacher says at its own. */
  private static double[][][] student(double[][][] teacher) {
    return IntStream.rangeClosed(0, teacher.length)
        .mapToObj(view -> cooler(teacher[view % teacher.length]))
        .toArray(double[][][]::new);
  }

  private static double[][] cooler(double[][] rows) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).map(x -> x * 0.1 / TEMPERATURE).toArray())
        .toArray(double[][]::new);
  }

  private static List<Operand<TFloat32>> fed(
      Workbench bench, Map<String, FloatArray> feeds, String who, double[][][] views) {
    List<Operand<TFloat32>> operands = new ArrayList<>();
    for (double[][] rows : views) {
      String name = who + operands.size();
      operands.add(bench.input(name, Shape.of(rows.length, rows[0].length)));
      float[] flat = new float[rows.length * rows[0].length];
      for (int i = 0; i < flat.length; i++) {
        flat[i] = (float) rows[i / rows[0].length][i % rows[0].length];
      }
      feeds.put(name, FloatArray.of(flat, rows.length, rows[0].length));
    }
    return operands;
  }

  private static double[][][] drawn(int views, int rows, int prototypes) {
    RandomGenerator random = new Seeds(11).generator();
    double[][][] logits = new double[views][rows][prototypes];
    Arrays.stream(logits)
        .flatMap(Arrays::stream)
        .forEach(row -> Arrays.setAll(row, k -> (float) random.nextGaussian()));
    return logits;
  }

  private static double used(double[][][] views) {
    List<double[]> rows = Arrays.stream(views).flatMap(Arrays::stream).toList();
    long different = rows.stream().mapToInt(DinoSignalsTest::largest).distinct().count();
    return different / (double) Math.min(rows.size(), rows.get(0).length);
  }

  private static int largest(double[] row) {
    return IntStream.range(0, row.length).reduce(0, (best, k) -> row[k] > row[best] ? k : best);
  }
}
