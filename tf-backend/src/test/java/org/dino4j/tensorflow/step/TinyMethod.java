package org.dino4j.tensorflow.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Initializer;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.graph.State;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.method.Follower;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.unit.Unit;
import org.dino4j.api.view.Normalization;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;

/**
 * A student and a teacher, each one linear layer and a last layer; the student is to predict the
 * teacher's centred rows. Where {@code healthy} is 0, the gradient of the backbone's bias is NaN
 * while all terms are finite.
 */
public record TinyMethod(Schedule momentum, Schedule healthy) implements Method {
  private static final Signal LARGEST = Signal.other("largest error", Unit.NONE);
  public static final int PIXELS = 4 * 4 * 3;
  public static final int WIDTH = 5;
  public static final int OUTPUTS = 3;

  /** A backbone of one linear layer. */
  record Linear() implements Backbone {
    @Override
    public List<Features> encode(GraphScope at, List<ViewBatch> views) {
      return views.stream().map(view -> encode(at, view)).toList();
    }

    private static Features encode(GraphScope at, ViewBatch view) {
      Ops ops = at.ops();
      Operand<TFloat32> rows = ops.reshape(view.images(), ops.constant(new int[] {-1, PIXELS}));
      Operand<TFloat32> weight =
          at.parameter("weight", Shape.of(WIDTH, PIXELS), Initializer.normal(.2)).value();
      Operand<TFloat32> bias =
          at.parameter("bias", Shape.of(WIDTH), Initializer.normal(.1)).value();
      Operand<TFloat32> y =
          ops.math.add(ops.linalg.matMul(rows, weight, MatMul.transposeB(true)), bias);
      return new Features(
          ops.math.tanh(y), Optional.empty(), Optional.empty(), Map.of(), Map.of("linear", y));
    }

    @Override
    public int width() {
      return WIDTH;
    }
  }

  @Override
  public Program compose(GraphScope root, Inputs in) {
    List<ViewBatch> views = in.views(Normalization.none(3));
    Operand<TFloat32> student = outputs(root.child("student"), views);
    Operand<TFloat32> teacher = outputs(root.child("teacher"), views);
    return new Program(
        List.of(
            new WeightedTerm(2, distance(root.child("loss"), student, teacher)),
            new WeightedTerm(.5, size(root))),
        List.of("student.backbone", "student.head"),
        List.of(
            new Follower("student.backbone", "teacher.backbone", "momentum", momentum),
            new Follower("student.head", "teacher.head", "momentum", momentum)));
  }

  private static Operand<TFloat32> outputs(GraphScope at, List<ViewBatch> views) {
    Operand<TFloat32> rows = new Linear().encode(at.child("backbone"), views).get(0).classToken();
    Ops ops = at.ops();
    GraphScope head = at.child("head");
    Operand<TFloat32> direction =
        head.parameter(
                "last.weight",
                Shape.of(OUTPUTS, WIDTH),
                Initializer.normal(.5),
                ParameterTrait.LAST_LAYER)
            .value();
    Operand<TFloat32> gain =
        head.parameter("last.gain", Shape.of(OUTPUTS), Initializer.ones(), ParameterTrait.FIXED)
            .value();
    return ops.math.mul(ops.linalg.matMul(rows, direction, MatMul.transposeB(true)), gain);
  }

  private static LossTerm distance(
      GraphScope at, Operand<TFloat32> student, Operand<TFloat32> teacher) {
    Ops ops = at.ops();
    State centre = at.state("centre", Shape.of(1, OUTPUTS), Initializer.zeros());
    Operand<TFloat32> target = ops.stopGradient(ops.math.sub(teacher, centre.value()));
    Operand<TFloat32> error = ops.math.square(ops.math.sub(student, target));
    Operand<TFloat32> seen = ops.math.mean(teacher, ops.array(0));
    Operand<TFloat32> row = ops.reshape(seen, ops.array(1, OUTPUTS));
    return new LossTerm(
        "distance",
        ops.math.mean(error, ops.array(0, 1)),
        List.of(StateUpdate.movingAverage(centre, row, .9)),
        Map.of("largest", new Watched(ops.reduceMax(error, ops.array(0, 1)), LARGEST)));
  }

  private LossTerm size(GraphScope root) {
    Ops ops = root.ops();
    Operand<TFloat32> bias =
        root.child("student.backbone")
            .parameter("bias", Shape.of(WIDTH), Initializer.normal(.1))
            .value();
    Operand<TFloat32> squares =
        ops.math.mul(root.scheduled("healthy", healthy), ops.math.square(bias));
    Operand<TFloat32> norm = ops.math.sqrt(ops.reduceSum(squares, ops.constant(0)));
    return new LossTerm("size", norm, List.of(), Map.of());
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return List.of(encoder("teacher"), encoder("student"));
  }

  public static JudgedEncoder encoder(String name) {
    return new JudgedEncoder(name, name + ".backbone", new Linear(), Normalization.none(3));
  }
}
