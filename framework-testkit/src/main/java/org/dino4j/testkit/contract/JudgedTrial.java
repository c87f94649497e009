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
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.OwnPictures;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Annotations;
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
  private static final String MASK = "mask";
  private static final int SIDE = 16;
  private static final int PATCH = 4;

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

  /**
   * One linear layer on the mean of all pixels, and on those of each patch: it can see pictures of
   * any size.
   */
  private record Colours() implements Backbone {
    @Override
    public List<Features> encode(GraphScope at, List<ViewBatch> views) {
      return views.stream().map(view -> encode(at, view.images())).toList();
    }

    private static Features encode(GraphScope at, Operand<TFloat32> images) {
      Ops ops = at.ops();
      Operand<TFloat32> colours = ops.math.mean(images, ops.array(1, 2));
      Operand<TFloat32> weight = weight(at, CHANNELS, WIDTH);
      FeatureMap patches = patches(ops, images, weight);
      return new Features(
          ops.linalg.matMul(colours, weight, MatMul.transposeB(true)),
          Optional.of(patches),
          Optional.empty(),
          Map.of("0", patches),
          Map.of());
    }

    private static FeatureMap patches(Ops ops, Operand<TFloat32> images, Operand<TFloat32> weight) {
      int rows = Math.toIntExact(images.shape().get(1)) / PATCH;
      int columns = Math.toIntExact(images.shape().get(2)) / PATCH;
      Operand<TFloat32> cut =
          ops.reshape(images, ops.constant(new int[] {-1, rows, PATCH, columns, PATCH, CHANNELS}));
      Operand<TFloat32> flat =
          ops.reshape(ops.math.mean(cut, ops.array(2, 4)), ops.array(-1, CHANNELS));
      Operand<TFloat32> tokens = ops.linalg.matMul(flat, weight, MatMul.transposeB(true));
      return new FeatureMap(
          ops.reshape(tokens, ops.array(-1, rows * columns, WIDTH)),
          new Grid(rows, columns),
          PATCH);
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
      Operand<TFloat32> weight = weight(at, Math.toIntExact(rows.shape().get(1)), OUTPUTS);
      return at.ops().linalg.matMul(rows, weight, MatMul.transposeB(true));
    }
  }

  private static Operand<TFloat32> weight(GraphScope at, int inputs, int outputs) {
    return at.parameter("weight", Shape.of(outputs, inputs), Initializer.normal(.5)).value();
  }

  /**
   * Pictures of two classes, one darker than the other; the map {@code mask} covers the left half.
   */
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
      Image image = new Image(Size.square(SIDE), CHANNELS, pixels);
      return new Sample(id(index), image, label(index), Map.of(MASK, mask()));
    }

    private static Raster mask() {
      float[] values = new float[SIDE * SIDE];
      for (int i = 0; i < values.length; i++) {
        values[i] = i % SIDE < SIDE / 2 ? 1 : 0;
      }
      return Raster.of(Size.square(SIDE), values);
    }

    @Override
    public Annotations offers() {
      return Annotations.LABELS.and(Annotations.targets(MASK));
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
