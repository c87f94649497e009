package com.acme.vision.rotation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.loss.LossTerm;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.model.Features;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.part.Setting;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Unsupervised representation learning by predicting image rotations (RotNet): who tells how a
 * picture was turned must know what is in it. One network and a linear classifier on its class
 * token; the labels are those that {@link Turned} makes.
 *
 * <p>Paper: Gidaris, Singh, Komodakis, arXiv:1803.07728. There a batch holds all four turns of each
 * picture; here the turn is drawn for each picture and epoch.
 */
public final class Rotation implements Method {
  private static final String NETWORK = "network";
  private static final String BACKBONE = "backbone";
  private static final String CLASSIFIER = "classifier";

  private final RotationOptions options;
  private final TurnClassifier classifier;

  @Inject
  public Rotation(RotationOptions options) {
    this.options = options;
    this.classifier = new TurnClassifier(options.backbone().width());
  }

  /** dino4j refuses a recipe whose views come without labels. */
  @Override
  public Annotations needs() {
    return Annotations.LABELS;
  }

  @Override
  public Program compose(GraphScope root, Inputs in) {
    GraphScope network = root.child(NETWORK).with(Forward.TRAINED);
    Operand<TFloat32> logits = classifier.project(network.child(CLASSIFIER), tokens(network, in));
    LossTerm term = new TurnLoss(root.ops()).of(logits, turns(root.ops(), in));
    return new Program(
        List.of(new WeightedTerm(1, term)), List.of(path(BACKBONE), path(CLASSIFIER)), List.of());
  }

  /** The class tokens of all views, [views * samples, width]. */
  private Operand<TFloat32> tokens(GraphScope network, Inputs in) {
    List<Operand<TFloat32>> groups =
        options.backbone().encode(network.child(BACKBONE), in.views(options.normalize())).stream()
            .map(Features::classToken)
            .toList();
    Ops ops = network.ops();
    return groups.size() == 1 ? groups.get(0) : ops.concat(groups, ops.constant(0));
  }

  /** Views lie one after another, each with all samples: the labels are said once for each. */
  private static Operand<TInt32> turns(Ops ops, Inputs in) {
    return ops.tile(in.labels(), ops.array(in.spec().viewCount()));
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return List.of(
        new JudgedEncoder(
            NETWORK,
            path(BACKBONE),
            options.backbone(),
            options.normalize(),
            Optional.of(new JudgedEncoder.Head(path(CLASSIFIER), classifier))));
  }

  @Override
  public List<String> objections(Setting setting) {
    int numbers = options.normalize().mean().size();
    return setting.inputs().groups().stream()
        .filter(views -> views.channels() != numbers)
        .map(
            views ->
                "'normalize' has %s channels, but %s views have %s; give one number per channel"
                    .formatted(numbers, views.name(), views.channels()))
        .toList();
  }

  private static String path(String module) {
    return NETWORK + "." + module;
  }
}
