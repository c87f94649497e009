package org.dino4j.losses.dino;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenArray;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** The loss against DINO v1's: several steps of one loss, its centre and its gradient. */
final class DinoLossParityTest {
  @GoldenTest("c03_dino_loss")
  void valueCentreAndGradientMatchTheReference(GoldenCase golden) {
    requireWhatWeBuild(golden.config());
    golden.verify(
        comparison -> {
          try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
            new Steps(golden, bench).compare(comparison);
          }
        });
  }

  private static void requireWhatWeBuild(JsonNode config) {
    assertThat(config.get("row_order").asText()).isEqualTo("crop_major");
    assertThat(config.get("center_used").asText()).isEqualTo("before the update of the same step");
    int next = 0;
    for (int teacher = 0; teacher < config.get("teacher_crops").intValue(); teacher++) {
      for (int student = 0; student < config.get("student_crops").intValue(); student++) {
        if (teacher != student) {
          JsonNode pair = config.get("loss_terms").get(next++);
          assertThat(List.of(pair.get(0).intValue(), pair.get(1).intValue()))
              .containsExactly(teacher, student);
        }
      }
    }
    assertThat(config.get("loss_terms")).hasSize(next);
  }

  /** The steps of a case, done one after the other with one loss. */
  private static final class Steps {
    private final GoldenCase golden;
    private final JsonNode config;
    private final Workbench bench;
    private final RecordedTemperature temperature;
    private final Operand<TFloat32> student;
    private final LossTerm term;
    private final Operand<TFloat32> gradient;

    Steps(GoldenCase golden, Workbench bench) {
      this.golden = golden;
      this.config = golden.config();
      this.bench = bench;
      this.temperature = RecordedTemperature.of(config, golden.runs());
      this.student = input("student", "student_rows");
      DinoOptions options =
          new DinoOptions(
              config.get("student_temp").doubleValue(),
              temperature,
              config.get("center_momentum").doubleValue());
      this.term =
          new DinoLoss(options)
              .of(
                  bench.root(),
                  views(student, "student_crops"),
                  views(input("teacher", "teacher_rows"), "teacher_crops"));
      this.gradient = bench.gradients(term.value(), List.of(student)).get(0);
    }

    private Operand<TFloat32> input(String name, String rows) {
      return bench.input(
          name, Shape.of(config.get(rows).intValue(), config.get("out_dim").intValue()));
    }

    private List<Operand<TFloat32>> views(Operand<TFloat32> rows, String count) {
      var ops = bench.root().ops();
      return ops.split(ops.constant(0), rows, config.get(count).longValue()).output().stream()
          .<Operand<TFloat32>>map(view -> view)
          .toList();
    }

    void compare(Comparison comparison) {
      Recorded losses = new Recorded(golden, "loss");
      Recorded centers = new Recorded(golden, "center_after");
      Recorded gradients = new Recorded(golden, "grad_student");
      startCenter();
      for (JsonNode run : golden.runs()) {
        int index = run.get("index").intValue();
        List<FloatArray> found =
            bench.runAndUpdate(
                run.get("step").longValue(),
                Map.of(
                    "student", slice(run, "student", index),
                    "teacher", slice(run, "teacher", index)),
                List.of(term.value(), gradient),
                term.updates());
        losses.put(index, found.get(0));
        gradients.put(index, found.get(1));
        centers.put(index, bench.read().get("center"));
      }
      List.of(losses, centers, gradients).forEach(recorded -> recorded.compare(comparison));
      comparison.array(
          golden.outputs().get("teacher_temp_schedule").asText(),
          temperature.byEpoch(),
          temperature.byEpoch().length);
    }

    private void startCenter() {
      float[] start = new float[config.get("out_dim").intValue()];
      Arrays.fill(start, config.get("initial_center").floatValue());
      bench.assign(Map.of("center", FloatArray.of(start, 1, start.length)));
    }

    private FloatArray slice(JsonNode run, String role, int index) {
      GoldenArray all = golden.array(run.get(role).asText());
      int rows = (int) all.shape()[1];
      int width = (int) all.shape()[2];
      float[] values =
          Arrays.copyOfRange(
              all.floats().values(), index * rows * width, (index + 1) * rows * width);
      return FloatArray.of(values, rows, width);
    }
  }
}
