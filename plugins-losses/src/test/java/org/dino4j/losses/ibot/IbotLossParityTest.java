package org.dino4j.losses.ibot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.loss.PatchRows;
import org.dino4j.api.mask.HiddenList;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.losses.ibot.IbotOptions.MeanOver;
import org.dino4j.losses.teacher.Centering;
import org.dino4j.losses.teacher.TeacherRows;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The loss against DINOv2's: values and gradients of one step, or the centre over several. Rows
 * that only fill up the list hold large numbers here.
 */
final class IbotLossParityTest {
  private static final float FILLER = 1000;

  @GoldenTest("c07_dinov2_ibot")
  void targetsValueCentreAndGradientMatchTheReference(GoldenCase golden) {
    golden.verify(
        comparison -> {
          try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
            if (golden.outputs().has("center_final")) {
              new Centre(golden, bench).compare(comparison);
            } else {
              new OneStep(golden, bench).compare(comparison);
            }
          }
        });
  }

  private static FloatArray filled(FloatArray rows, int most, int width) {
    float[] values = Arrays.copyOf(rows.values(), most * width);
    Arrays.fill(values, Math.min(values.length, rows.values().length), values.length, FILLER);
    return FloatArray.of(values, most, width);
  }

  private static double[] first(FloatArray found, int count) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> found.values()[i]);
    return values;
  }

  /** The centre of steps that hide differently many patches. */
  private static final class Centre {
    private final GoldenCase golden;
    private final Workbench bench;
    private final int width;
    private final int most;
    private final Operand<TFloat32> probabilities;
    private final List<StateUpdate> updates;

    Centre(GoldenCase golden, Workbench bench) {
      JsonNode config = golden.config();
      this.golden = golden;
      this.bench = bench;
      this.width = config.get("patch_out_dim").intValue();
      int largest = 0;
      for (JsonNode count : config.get("counts")) {
        largest = Math.max(largest, count.intValue());
      }
      this.most = largest + 1;
      Schedule temperature =
          (step, timeline) -> config.get("teacher_temps").get((int) step).doubleValue();
      double momentum = config.get("center_momentum").doubleValue();
      IbotOptions options =
          new IbotOptions(0.1, temperature, momentum, Centering.CENTER, 3, MeanOver.ALL_IMAGES);
      Operand<TFloat32> teacher = bench.input("teacher", Shape.of(most, width));
      PatchRows rows = new PatchRows(teacher, teacher, bench.input("weights", Shape.of(most)), 1);
      TeacherRows targets = new PatchTargets(options).of(bench.root(), rows);
      this.probabilities = targets.probabilities().get(0);
      this.updates = targets.updates();
    }

    void compare(Comparison comparison) {
      assertThat(golden.config().get("batch_center").asText()).startsWith("mean over the masked");
      float[] start = new float[width];
      Arrays.fill(start, golden.config().get("initial_center").floatValue());
      bench.assign(Map.of("center", FloatArray.of(start, 1, width)));
      double[] used = new double[golden.runs().size() * width];
      for (JsonNode run : golden.runs()) {
        int step = run.get("step").intValue();
        double[] center = first(bench.read().get("center"), width);
        System.arraycopy(center, 0, used, step * width, width);
        step(comparison, run, step);
      }
      compare(comparison, "center_used", used);
      compare(comparison, "center_final", first(bench.read().get("center"), width));
    }

    private void step(Comparison comparison, JsonNode run, int step) {
      FloatArray teacher = golden.floats(run.get("teacher").asText());
      int count = golden.config().get("counts").get(step).intValue();
      float[] weights = new float[most];
      Arrays.fill(weights, 0, count, 1f / count);
      Map<String, FloatArray> feeds =
          Map.of("teacher", filled(teacher, most, width), "weights", FloatArray.of(weights, most));
      FloatArray found = bench.runAndUpdate(step, feeds, List.of(probabilities), updates).get(0);
      comparison.array(run.get("probs").asText(), first(found, count * width), teacher.shape());
    }

    private void compare(Comparison comparison, String role, double[] values) {
      String name = golden.outputs().get(role).asText();
      comparison.array(name, values, golden.array(name).shape());
    }
  }

  /** Value and gradient on the patches that are hidden of some images. */
  private static final class OneStep {
    private final GoldenCase golden;
    private final Workbench bench;
    private final Ops ops;
    private final int images;
    private final int patches;
    private final int width;
    private final int upper;
    private final int hidden;
    private final HiddenList list;
    private final IbotOptions options;

    OneStep(GoldenCase golden, Workbench bench) {
      JsonNode config = golden.config();
      this.golden = golden;
      this.bench = bench;
      this.ops = bench.root().ops();
      this.images = config.get("B").intValue();
      this.patches = config.get("N").intValue();
      this.width = config.get("patch_out_dim").intValue();
      this.upper = config.get("upper_rows").intValue();
      this.hidden = config.get("n_masked").intValue();
      this.list = HiddenList.of(masks(), upper);
      this.options =
          new IbotOptions(
              config.get("student_temp").doubleValue(),
              Schedule.of(config.get("teacher_temp").doubleValue()),
              0.9,
              Centering.SINKHORN_KNOPP,
              config.get("sinkhorn_iterations").intValue(),
              MeanOver.ALL_IMAGES);
    }

    private Masks masks() {
      int[] given = golden.array(golden.inputs().get("masks").asText()).ints();
      boolean[] masks = new boolean[given.length];
      for (int i = 0; i < masks.length; i++) {
        masks[i] = given[i] != 0;
      }
      return new Masks(new Grid(1, patches), images, masks);
    }

    void compare(Comparison comparison) {
      int[] places = golden.array(golden.inputs().get("mask_indices").asText()).ints();
      assertThat(Arrays.copyOf(list.places(), hidden)).containsExactly(places);
      compare(comparison, "masks_weight", FloatArray.of(list.weights(), upper), hidden);
      compareMasked(comparison);
      compareAll(comparison);
    }

    /** The whole loss on rows that were picked already. */
    private void compareMasked(Comparison comparison) {
      Operand<TFloat32> student = bench.input("student", Shape.of(upper, width));
      PatchRows rows = rows(student, bench.input("teacher", Shape.of(upper, width)));
      LossTerm term = new IbotLoss(options).of(bench.root(), rows);
      Operand<TFloat32> shares =
          new PatchTargets(options).of(bench.root(), rows).probabilities().get(0);
      Map<String, FloatArray> feeds =
          Map.of(
              "student", filled(floats("student_masked", hidden * width), upper, width),
              "teacher", filled(floats("teacher_masked_logits", hidden * width), upper, width));
      List<FloatArray> found =
          bench.run(
              0,
              feeds,
              List.of(
                  term.value(), shares, bench.gradients(term.value(), List.of(student)).get(0)));
      compare(comparison, "forward_masked", found.get(0), 1);
      compare(comparison, "forward_masked_without_weight", found.get(0), 1);
      compare(comparison, "sinkhorn", found.get(1), hidden * width);
      compare(comparison, "grad_forward_masked_student", found.get(2), upper * width);
    }

    /** The cross-entropy where patches are picked out of all, with a teacher that has spoken. */
    private void compareAll(Comparison comparison) {
      Shape all = Shape.of(images, patches, width);
      Operand<TFloat32> student = bench.input("all student", all);
      Operand<TFloat32> teacher = bench.input("all teacher", all);
      PatchRows rows = rows(listed(student), listed(teacher));
      IbotLoss loss = new IbotLoss(options);
      Operand<TFloat32> value = loss.mean(ops, rows, loss.crossEntropy(ops, rows, rows.teacher()));
      Map<String, FloatArray> feeds =
          Map.of(
              "all student", floats("student", images * patches * width),
              "all teacher", floats("teacher_probs", images * patches * width));
      List<FloatArray> found =
          bench.run(0, feeds, List.of(value, bench.gradients(value, List.of(student)).get(0)));
      compare(comparison, "forward", found.get(0), 1);
      compare(comparison, "grad_forward_student", found.get(1), images * patches * width);
    }

    private Operand<TFloat32> listed(Operand<TFloat32> all) {
      Operand<TInt32> places = ops.constant(list.places());
      return ops.gather(
          ops.reshape(all, ops.array(images * patches, width)), places, ops.constant(0));
    }

    private PatchRows rows(Operand<TFloat32> student, Operand<TFloat32> teacher) {
      return new PatchRows(student, teacher, ops.constant(list.weights()), images);
    }

    private FloatArray floats(String role, int count) {
      FloatArray all = golden.floats(golden.inputs().get(role).asText());
      return all.values().length == count
          ? all
          : FloatArray.of(Arrays.copyOf(all.values(), count), count);
    }

    private void compare(Comparison comparison, String role, FloatArray found, int count) {
      String name = golden.outputs().get(role).asText();
      comparison.array(name, first(found, count), golden.array(name).shape());
    }
  }
}
