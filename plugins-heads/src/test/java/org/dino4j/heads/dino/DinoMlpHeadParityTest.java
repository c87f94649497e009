package org.dino4j.heads.dino;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.layer.LinearInit;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The head against DINO v1's and DINOv2's: training and use, batch norm's buffers, gradients. */
final class DinoMlpHeadParityTest {
  private static final String PARAMETERS = "param/";

  /** A head of one layer has no hidden width: the case says null, our option must be something. */
  private static final int UNUSED_WIDTH = 1;

  @GoldenTest("c02_dino_head")
  void logitsBuffersAndGradientsMatchTheReference(GoldenCase golden) {
    compare(golden);
  }

  @GoldenTest("c07_dinov2_head")
  void alwaysTrainedLengthsMatchDinoV2(GoldenCase golden) {
    compare(golden);
  }

  private static void compare(GoldenCase golden) {
    golden.verify(
        comparison -> {
          try (Workbench bench = InstalledParts.backend().workbench(WorkbenchPlan.simple())) {
            Sequence sequence = new Sequence(golden, bench, comparison);
            golden.sequence().forEach(sequence::step);
            sequence.compareTrainability();
          }
        });
  }

  private static DinoMlpOptions options(JsonNode model) {
    requireWhatWeBuild(model);
    return new DinoMlpOptions(
        model.get("out_dim").intValue(),
        model.get("hidden_dim").asInt(UNUSED_WIDTH),
        model.get("bottleneck_dim").intValue(),
        model.get("nlayers").intValue(),
        model.get("use_bn").booleanValue(),
        !model.get("weight_g_trainable").booleanValue(),
        model.get("mlp_bias").booleanValue(),
        model.get("normalize_eps").doubleValue(),
        LinearInit.TRUNCATED_NORMAL,
        true);
  }

  private static void requireWhatWeBuild(JsonNode model) {
    assertThat(model.get("kind").asText()).isEqualTo("dino_head");
    assertThat(model.get("gelu").asText()).isEqualTo("exact erf");
    assertThat(model.get("batch_norm").get("eps").doubleValue()).isEqualTo(1e-5);
    assertThat(model.get("batch_norm").get("momentum").doubleValue()).isEqualTo(0.1);
    assertThat(model.get("last_layer").get("bias").booleanValue()).isFalse();
  }

  /** The steps of a case, done one after the other on one head. */
  private static final class Sequence {
    private final GoldenCase golden;
    private final Workbench bench;
    private final Comparison comparison;
    private final DinoMlpHead head;
    private final Map<String, Operand<TFloat32>> inputs = new HashMap<>();
    private final Map<String, FloatArray> feeds = new HashMap<>();
    private final Map<String, FloatArray> parameters;
    private JsonNode lastForward;
    private Operand<TFloat32> lastLogits;

    Sequence(GoldenCase golden, Workbench bench, Comparison comparison) {
      this.golden = golden;
      this.bench = bench;
      this.comparison = comparison;
      this.head = new DinoMlpHead(options(golden.config().get("model")));
      this.parameters = golden.floatsUnder(PARAMETERS);
      this.lastForward = golden.sequence().get(0);
      this.lastLogits = logits(lastForward);
      bench.assign(parameters);
    }

    void step(JsonNode step) {
      switch (step.get("do").asText()) {
        case "forward" -> forward(step);
        case "backward" -> backward(step);
        case "read_buffers" -> readBuffers(step.get("prefix").asText());
        default -> throw new IllegalArgumentException("no step is known as " + step.get("do"));
      }
    }

    private void forward(JsonNode step) {
      if (!step.equals(lastForward)) {
        lastForward = step;
        lastLogits = logits(step);
      }
      List<FloatArray> found =
          trains(step)
              ? bench.runAndUpdate(0, feeds, List.of(lastLogits), List.of())
              : bench.run(0, feeds, List.of(lastLogits));
      comparison.array(step.get("output").asText(), found.get(0));
    }

    private Operand<TFloat32> logits(JsonNode forward) {
      GraphScope at = bench.root().with(new Forward(false, trains(forward), true));
      return head.project(at, input(forward.get("input").asText()));
    }

    private static boolean trains(JsonNode forward) {
      return forward.get("mode").asText().equals("train");
    }

    private void backward(JsonNode step) {
      List<String> names = new ArrayList<>();
      List<Operand<TFloat32>> of = new ArrayList<>();
      parameters.forEach(
          (name, value) -> {
            String gradient = step.get("grad_prefix").asText() + name;
            if (golden.arrays().containsKey(gradient)) {
              names.add(gradient);
              of.add(bench.parameters().get(name).value());
            }
          });
      names.add(step.get("grad_input").asText());
      of.add(input(lastForward.get("input").asText()));
      Operand<TFloat32> loss = loss(step);
      List<Operand<TFloat32>> wanted = new ArrayList<>(bench.gradients(loss, of));
      names.add(step.get("output").asText());
      wanted.add(loss);
      List<FloatArray> found = bench.run(0, feeds, wanted);
      for (int i = 0; i < names.size(); i++) {
        comparison.array(names.get(i), found.get(i));
      }
    }

    private Operand<TFloat32> loss(JsonNode step) {
      Ops ops = bench.root().ops();
      List<Operand<TFloat32>> terms = new ArrayList<>();
      for (String term : step.get("loss").asText().split(" \\+ ", -1)) {
        terms.add(
            switch (term) {
              case "sum(y ** 2)" -> ops.math.square(lastLogits);
              case "sum(weight * y)" ->
                  ops.math.mul(input(step.get("weight").asText()), lastLogits);
              default -> throw new IllegalArgumentException("no loss is known as " + term);
            });
      }
      return ops.sum(ops.math.addN(terms), ops.constant(new int[] {0, 1}));
    }

    private void readBuffers(String prefix) {
      Map<String, FloatArray> values = bench.read();
      golden
          .floatsUnder(prefix)
          .keySet()
          .forEach(buffer -> comparison.array(prefix + buffer, values.get(buffer)));
    }

    void compareTrainability() {
      String gain = golden.config().get("model").get("last_layer").get("g").asText();
      boolean fixed = bench.parameters().get(gain).traits().contains(ParameterTrait.FIXED);
      comparison.scalar(golden.config().get("requires_grad_array").asText(), fixed ? 0 : 1);
    }

    private Operand<TFloat32> input(String name) {
      return inputs.computeIfAbsent(
          name,
          key -> {
            feeds.put(key, golden.floats(key));
            return bench.input(key, Shape.of(feeds.get(key).shape()));
          });
    }
  }
}
