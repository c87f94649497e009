package org.dino4j.losses.dino;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.losses.teacher.Centering;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenArray;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The loss against DINOv2's, which adds up over all pairs of views and teacher crops. Ours is their
 * mean, with the teacher's own crops among the student's views: these are given logits of zero
 * here, whose cross-entropy with anything is ln K.
 */
final class Dinov2LossParityTest {
  @GoldenTest("c07_dinov2_dinoloss")
  void targetsValueCentreAndGradientMatchTheReference(GoldenCase golden) {
    assertThat(golden.config().get("row_order").asText()).isEqualTo("crop_major");
    assertThat(golden.config().get("loss_reduction").asText()).startsWith("sum over all views");
    golden.verify(
        comparison -> {
          try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
            new Steps(golden, bench).compare(comparison);
          }
        });
  }

  /** The steps of a case, done one after the other with one loss. */
  private static final class Steps {
    private final GoldenCase golden;
    private final JsonNode config;
    private final Workbench bench;
    private final int width;
    private final int teachers;
    private final int views;
    private final Schedule temperature;
    private final List<Operand<TFloat32>> fetched = new ArrayList<>();
    private final List<String> roles = new ArrayList<>();
    private final LossTerm term;

    Steps(GoldenCase golden, Workbench bench) {
      this.golden = golden;
      this.config = golden.config();
      this.bench = bench;
      this.temperature =
          (step, timeline) -> golden.config().get("teacher_temps").get((int) step).doubleValue();
      this.width = whole("out_dim");
      this.teachers = whole("teacher_crops");
      this.views = whole("student_views");
      Operand<TFloat32> student = bench.input("student", rows(views * whole("student_batch")));
      Operand<TFloat32> teacher = bench.input("teacher", rows(whole("teacher_rows")));
      DinoOptions options = options("n_iterations");
      term = new DinoLoss(options).of(bench.root(), withOwn(student), split(teacher, teachers));
      fetch("loss", term.value());
      fetch("grad_student", bench.gradients(term.value(), List.of(student)).get(0));
      fetch("teacher_probs", targets(options, teacher));
      if (!golden.outputs().get("second_assignment").isNull()) {
        fetch("second_assignment", targets(options("n_iterations_second"), teacher));
      }
    }

    private int whole(String key) {
      return config.get(key).intValue();
    }

    private Shape rows(int count) {
      return Shape.of(count, width);
    }

    private DinoOptions options(String iterations) {
      double student = config.get("student_temp").doubleValue();
      return switch (config.get("kind").asText()) {
        case "centering" ->
            new DinoOptions(student, temperature, config.get("center_momentum").doubleValue());
        case "sinkhorn_knopp" ->
            new DinoOptions(
                student, temperature, 0.9, Centering.SINKHORN_KNOPP, whole(iterations), Pairs.ALL);
        default -> throw new AssertionError("unknown kind " + config.get("kind"));
      };
    }

    private List<Operand<TFloat32>> split(Operand<TFloat32> rows, int parts) {
      Ops ops = bench.root().ops();
      return parts == 1
          ? List.of(rows)
          : List.copyOf(ops.split(ops.constant(0), rows, (long) parts).output());
    }

    /** The student's views behind ones of the teacher's crops. */
    private List<Operand<TFloat32>> withOwn(Operand<TFloat32> student) {
      Ops ops = bench.root().ops();
      Operand<TFloat32> own = ops.zeros(ops.array(whole("student_batch"), width), TFloat32.class);
      List<Operand<TFloat32>> all = new ArrayList<>(Collections.nCopies(teachers, own));
      all.addAll(split(student, views));
      return all;
    }

    private Operand<TFloat32> targets(DinoOptions options, Operand<TFloat32> teacher) {
      Ops ops = bench.root().ops();
      List<Operand<TFloat32>> crops =
          new ViewTargets(options).of(bench.root(), split(teacher, teachers)).probabilities();
      return ops.concat(crops, ops.constant(0));
    }

    private void fetch(String role, Operand<TFloat32> operand) {
      roles.add(role);
      fetched.add(operand);
    }

    void compare(Comparison comparison) {
      Map<String, Recorded> recorded = new HashMap<>();
      roles.forEach(role -> recorded.put(role, new Recorded(golden, role)));
      boolean centred = !config.get("initial_center").isNull();
      if (centred) {
        startCenter();
        recorded.put("center_used", new Recorded(golden, "center_used"));
      }
      for (int step = 0; step < whole("steps"); step++) {
        if (centred) {
          recorded.get("center_used").put(step, bench.read().get("center"));
        }
        put(recorded, step);
      }
      recorded.values().forEach(role -> role.compare(comparison));
      if (centred) {
        comparison.array(golden.outputs().get("center_final").asText(), bench.read().get("center"));
      }
    }

    private void put(Map<String, Recorded> recorded, int step) {
      Map<String, FloatArray> feeds =
          Map.of(
              "student", at("student", step, views * whole("student_batch")),
              "teacher", at("teacher", step, whole("teacher_rows")));
      List<FloatArray> found = bench.runAndUpdate(step, feeds, fetched, term.updates());
      double pairs = teachers * (teachers + views - 1.0);
      double own = teachers * (teachers - 1) * Math.log(width);
      recorded.get("loss").put(step, pairs, -own, found.get(0));
      recorded.get("grad_student").put(step, pairs, 0, found.get(1));
      for (int i = 2; i < roles.size(); i++) {
        recorded.get(roles.get(i)).put(step, found.get(i));
      }
    }

    private void startCenter() {
      float[] start = new float[width];
      Arrays.fill(start, config.get("initial_center").floatValue());
      bench.assign(Map.of("center", FloatArray.of(start, 1, width)));
    }

    private FloatArray at(String role, int step, int rows) {
      GoldenArray all = golden.array(golden.inputs().get(role).asText());
      float[] values = all.floats().values();
      int from = step * rows * width;
      return FloatArray.of(Arrays.copyOfRange(values, from, from + rows * width), rows, width);
    }
  }
}
