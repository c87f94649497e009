package org.dino4j.backbones.vit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.golden.ImageLayout;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The backbone against DINO v1's: values at several sizes, gradients of every parameter. */
final class VitParityTest {
  private static final String PARAMETERS = "param/";

  @GoldenTest("c01_dino_vit")
  void tokensAttentionAndGradientsMatchTheReference(GoldenCase golden) {
    VitOptions options = GoldenVit.options(golden.config().get("model"));
    Map<String, FloatArray> parameters = golden.floatsUnder(PARAMETERS);
    golden.verify(
        comparison -> {
          try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
            for (JsonNode run : golden.runs()) {
              new Run(golden, run, options, bench, parameters).compare(comparison);
            }
          }
        });
  }

  /** One recorded evaluation: what is fetched, and under which name it was recorded. */
  private static final class Run {
    private final GoldenCase golden;
    private final JsonNode run;
    private final Workbench bench;
    private final GraphScope root;
    private final Map<String, FloatArray> parameters;
    private final FloatArray image;
    private final Operand<TFloat32> input;
    private final Features features;
    private final Map<String, Operand<TFloat32>> wanted = new LinkedHashMap<>();

    Run(
        GoldenCase golden,
        JsonNode run,
        VitOptions options,
        Workbench bench,
        Map<String, FloatArray> parameters) {
      this.golden = golden;
      this.run = run;
      this.bench = bench;
      this.root = bench.root().with(Forward.USED);
      this.parameters = parameters;
      this.image = ImageLayout.channelsLast(golden.floats(run.get("input").asText()));
      this.input = bench.input(run.get("input").asText(), Shape.of(image.shape()));
      this.features =
          new VisionTransformer(options).encode(root, List.of(ViewBatch.of(input))).get(0);
    }

    void compare(Comparison comparison) {
      wantOutputs();
      wantIntermediate();
      String inputGradient = wantGradients();
      bench.assign(parameters);
      List<FloatArray> found =
          bench.run(0, Map.of(run.get("input").asText(), image), List.copyOf(wanted.values()));
      int next = 0;
      for (String array : wanted.keySet()) {
        FloatArray value = found.get(next++);
        comparison.array(
            array, array.equals(inputGradient) ? ImageLayout.channelsFirst(value) : value);
      }
    }

    private void wantOutputs() {
      JsonNode outputs = run.get("outputs");
      want(outputs, "cls", features.classToken());
      want(outputs, "prepared_tokens", features.named().get(Features.PREPARED_TOKENS));
      want(outputs, "last_selfattention", features.named().get(Features.LAST_ATTENTION));
      want(outputs, "loss", loss());
      assertThat(outputs).as("roles of outputs").hasSize(wanted.size());
    }

    private void want(JsonNode outputs, String role, Operand<TFloat32> operand) {
      if (outputs.has(role)) {
        wanted.put(outputs.get(role).asText(), operand);
      }
    }

    private void wantIntermediate() {
      JsonNode intermediate = run.get("intermediate");
      if (intermediate.isNull()) {
        return;
      }
      assertThat(intermediate.get("norm").booleanValue()).isTrue();
      for (int i = 0; i < intermediate.get("layers").size(); i++) {
        int layer = intermediate.get("layers").get(i).intValue();
        wanted.put(
            intermediate.get("outputs").get(i).asText(),
            features.named().get(Features.normedTokens(layer)));
      }
    }

    /** Returns the name of the input's gradient, empty if the run has no gradients. */
    private String wantGradients() {
      if (run.get("grad_prefix").isNull()) {
        return "";
      }
      List<String> names = new ArrayList<>();
      List<Operand<TFloat32>> of = new ArrayList<>();
      parameters
          .keySet()
          .forEach(
              name -> {
                names.add(run.get("grad_prefix").asText() + name);
                of.add(bench.parameters().get(name).value());
              });
      String inputGradient = run.get("grad_input").asText();
      names.add(inputGradient);
      of.add(input);
      List<Operand<TFloat32>> gradients = bench.gradients(loss(), of);
      for (int i = 0; i < names.size(); i++) {
        wanted.put(names.get(i), gradients.get(i));
      }
      return inputGradient;
    }

    private Operand<TFloat32> loss() {
      assertThat(run.get("loss").asText()).as(golden.name()).isEqualTo("sum(cls ** 2)");
      Ops ops = root.ops();
      return ops.sum(ops.math.square(features.classToken()), ops.constant(new int[] {0, 1}));
    }
  }
}
