package org.dino4j.testkit.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.OwnPictures;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.testkit.part.InstalledParts;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/** Two small networks with heads, and some pictures, for an evaluation to judge. */
final class JudgedTrial {
  private static final Seeds SEEDS = new Seeds(3);
  private static final int CHANNELS = 3;
  private static final int WIDTH = 4;
  private static final int OUTPUTS = 4;
  private static final int SIDE = 16;

  private JudgedTrial() {}

  static EvaluationSetting setting() {
    return new EvaluationSetting(
        InstalledParts.backend(),
        new Devices(Devices.Kind.CPU, 1),
        List.of(network("teacher"), network("student")),
        SEEDS,
        new OwnPictures(new Noise(24), Optional.of(new Noise(8))));
  }

  private static JudgedEncoder network(String name) {
    return new JudgedEncoder(
        name,
        name + ".backbone",
        new Colours(),
        Normalization.none(CHANNELS),
        Optional.of(new JudgedEncoder.Head(name + ".head", new Sums())));
  }

  /** Both networks as they are after some training. */
  static Snapshot snapshot() {
    Map<String, FloatArray> arrays = new LinkedHashMap<>();
    for (String name : List.of("teacher", "student")) {
      arrays.put(name + ".backbone.weight", values(SEEDS.child(name), WIDTH, CHANNELS));
      arrays.put(name + ".head.weight", values(SEEDS.child(name + "-head"), OUTPUTS, WIDTH));
    }
    return new Snapshot(arrays);
  }

  private static FloatArray values(Seeds seeds, int outputs, int inputs) {
    RandomGenerator random = seeds.generator();
    float[] values = new float[outputs * inputs];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return FloatArray.of(values, outputs, inputs);
  }

  /** One linear layer on the mean of all pixels: it can see pictures of any size. */
  private record Colours() implements Backbone {
    @Override
    public List<Features> encode(GraphScope at, List<ViewBatch> views) {
      return views.stream().map(view -> encode(at, view.images())).toList();
    }

    private static Features encode(GraphScope at, Operand<TFloat32> images) {
      Ops ops = at.ops();
      Operand<TFloat32> colours = ops.math.mean(images, ops.array(1, 2));
      return new Features(
          linear(at, colours, WIDTH), Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    @Override
    public int width() {
      return WIDTH;
    }
  }

  /** One linear layer on class tokens. */
  private record Sums() implements ProjectionHead {
    @Override
    public Operand<TFloat32> project(GraphScope at, Operand<TFloat32> rows) {
      return linear(at, rows, OUTPUTS);
    }
  }

  private static Operand<TFloat32> linear(GraphScope at, Operand<TFloat32> rows, int outputs) {
    Shape shape = Shape.of(outputs, rows.shape().get(1));
    Operand<TFloat32> weight = at.parameter("weight", shape, Initializer.normal(.5)).value();
    return at.ops().linalg.matMul(rows, weight, MatMul.transposeB(true));
  }

  /** Pictures of two classes, one darker than the other. */
  private record Noise(int size) implements DataSource, DataSet {
    @Override
    public DataSet open() {
      return this;
    }

    @Override
    public Sample read(int index) {
      byte[] pixels = new byte[SIDE * SIDE * CHANNELS];
      new Seeds(size).child(index).generator().nextBytes(pixels);
      for (int i = 0; i < pixels.length && index % 2 == 0; i++) {
        pixels[i] = (byte) ((pixels[i] & 0xff) / 2);
      }
      return new Sample(id(index), new Image(Size.square(SIDE), CHANNELS, pixels), label(index));
    }

    @Override
    public String id(int index) {
      return "picture-" + index;
    }

    @Override
    public OptionalInt label(int index) {
      return OptionalInt.of(index % 2);
    }

    @Override
    public List<String> classes() {
      return List.of("dark", "bright");
    }

    @Override
    public void close() {}
  }
}
