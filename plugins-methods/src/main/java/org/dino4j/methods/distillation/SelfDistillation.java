package org.dino4j.methods.distillation;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.Follower;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Bounds;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Self-distillation with no labels: student and teacher are the same network with different
 * weights. The student sees all views, the teacher the first group (the global ones); losses
 * compare what they say, and the teacher follows the student's weights.
 *
 * <p>Paper: Caron et al., "Emerging Properties in Self-Supervised Vision Transformers",
 * arXiv:2104.14294. As in its code (facebookresearch/dino 7c446df, main_dino.py) the head runs once
 * on all views, so that batch norm sees them together, and the teacher uses the statistics of its
 * batch, too.
 *
 * <p>Watches {@code effectiveRank}, that of the teacher's class tokens: the teacher is the network
 * to keep.
 */
public final class SelfDistillation implements Method {
  private static final String STUDENT = "student";
  private static final String TEACHER = "teacher";
  private static final String BACKBONE = "backbone";
  private static final String HEAD = "head";

  /** The teacher drops no paths and gets no gradient, but its batch norm is in training mode. */
  private static final Forward TEACHES = new Forward(false, true, false);

  /** Outside of it the teacher moves away from the student, or past it. */
  private static final Bounds MOMENTUM = Bounds.within(0, 1);

  private static final Bounds WEIGHT = Bounds.atLeast(0);

  private final SelfDistillationOptions options;

  @Inject
  public SelfDistillation(SelfDistillationOptions options) {
    this.options = options;
  }

  @Override
  public Program compose(GraphScope root, Inputs in) {
    List<ViewBatch> views = in.views(options.normalize());
    List<ViewSpec> groups = in.spec().groups();
    GraphScope student = root.child(STUDENT).with(Forward.TRAINED);
    GraphScope teacher = root.child(TEACHER).with(TEACHES);
    List<Operand<TFloat32>> said =
        logits(student, classTokens(student, views), in.spec().viewCount());
    Operand<TFloat32> features = classTokens(teacher, views.subList(0, 1));
    List<Operand<TFloat32>> taught =
        logits(teacher, features, groups.get(0).count()).stream()
            .<Operand<TFloat32>>map(teacher.ops()::stopGradient)
            .toList();
    return new Program(
        terms(root.child("losses"), said, taught),
        trained(),
        followers(),
        EffectiveRank.watch(teacher.ops(), features));
  }

  /** Class tokens of all views, one after the other, [views * batch, width]. */
  private Operand<TFloat32> classTokens(GraphScope at, List<ViewBatch> groups) {
    Ops tf = at.ops();
    List<Features> features = options.backbone().encode(at.child(BACKBONE), groups);
    Promises.check(options.backbone(), features, groups.size());
    List<Operand<TFloat32>> classTokens = features.stream().map(Features::classToken).toList();
    return classTokens.size() == 1 ? classTokens.get(0) : tf.concat(classTokens, tf.constant(0));
  }

  /** What a network says of each view, [batch, outputs] each. */
  private List<Operand<TFloat32>> logits(GraphScope at, Operand<TFloat32> rows, int views) {
    Ops tf = at.ops();
    Operand<TFloat32> logits = options.head().project(at.child(HEAD), rows);
    Promises.check(options.head(), rows.shape(), logits.shape());
    return List.copyOf(tf.split(tf.constant(0), logits, (long) views).output());
  }

  private List<WeightedTerm> terms(
      GraphScope at, List<Operand<TFloat32>> said, List<Operand<TFloat32>> taught) {
    List<WeightedTerm> terms = new ArrayList<>();
    for (WeightedLoss weighted : options.losses()) {
      GraphScope place = at.child(Integer.toString(terms.size()));
      terms.add(weighted.of(place, said, taught));
    }
    return terms;
  }

  private static List<String> trained() {
    return Stream.of(BACKBONE, HEAD).map(module -> path(STUDENT, module)).toList();
  }

  private List<Follower> followers() {
    return Stream.of(BACKBONE, HEAD)
        .map(
            module ->
                new Follower(
                    path(STUDENT, module),
                    path(TEACHER, module),
                    "teacherMomentum",
                    options.teacherMomentum()))
        .toList();
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return Stream.of(TEACHER, STUDENT)
        .map(
            network ->
                new JudgedEncoder(
                    network,
                    path(network, BACKBONE),
                    options.backbone(),
                    options.normalize(),
                    Optional.of(new JudgedEncoder.Head(path(network, HEAD), options.head()))))
        .toList();
  }

  @Override
  public List<String> objections(Setting setting) {
    return Stream.of(
            globalViews(setting.inputs()).stream(),
            setting.inputs().groups().stream().flatMap(this::channels),
            MOMENTUM
                .objections("teacherMomentum", options.teacherMomentum(), setting.timeline())
                .stream(),
            weights(setting.timeline()))
        .flatMap(said -> said)
        .toList();
  }

  private Stream<String> weights(Timeline timeline) {
    return IntStream.range(0, options.losses().size())
        .boxed()
        .flatMap(
            i -> WEIGHT.objections("losses[%s].weight".formatted(i), weight(i), timeline).stream());
  }

  private Schedule weight(int loss) {
    return options.losses().get(loss).weight();
  }

  private static List<String> globalViews(InputSpec inputs) {
    int count = inputs.groups().isEmpty() ? 0 : inputs.groups().get(0).count();
    return count >= 2
        ? List.of()
        : List.of(
            "self-distillation compares each view with another one that the teacher saw: it needs at least 2"
                + " views in the first group (global), found "
                + count
                + "; raise its count");
  }

  private Stream<String> channels(ViewSpec views) {
    int numbers = options.normalize().mean().size();
    return views.channels() == numbers
        ? Stream.empty()
        : Stream.of(
            ("'normalize' has mean and std of %s channels, but the '%s' views have %s; give one number per"
                    + " channel")
                .formatted(numbers, views.name(), views.channels()));
  }

  private static String path(String network, String module) {
    return network + "." + module;
  }
}
