package org.dino4j.methods.distillation;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Watched;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.method.Follower;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightedTerm;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.FeatureMap;
import org.dino4j.api.model.Features;
import org.dino4j.api.part.Setting;
import org.dino4j.api.schedule.Bounds;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;

/**
 * Self-distillation with no labels: student and teacher are the same network with different
 * weights. The student sees all views, the teacher the first group (the global ones); losses
 * compare what they say, and the teacher follows the student's weights.
 *
 * <p>With {@link PatchObjective} some patches of the global views are hidden from the student, and
 * losses compare what the two say of them (iBOT, arXiv:2111.07832; DINOv2, arXiv:2304.07193).
 *
 * <p>Paper: Caron et al., "Emerging Properties in Self-Supervised Vision Transformers",
 * arXiv:2104.14294. As in its code (facebookresearch/dino 7c446df, main_dino.py) the head runs once
 * on all views, so that batch norm sees them together, and the teacher uses the statistics of its
 * batch, too.
 *
 * <p>With {@link AnchorObjective} the student's patch features are held to those of an earlier
 * teacher, who follows the teacher now and then (Gram anchoring, DINOv3, arXiv:2508.10104).
 *
 * <p>Watches {@code effectiveRank}, that of the teacher's class tokens: the teacher is the network
 * to keep; and {@code patchSimilarity} where something is learned of patches.
 */
public final class SelfDistillation implements Method {
  private static final String STUDENT = "student";
  private static final String TEACHER = "teacher";

  /** The teacher drops no paths and gets no gradient, but its batch norm is in training mode. */
  private static final Forward TEACHES = new Forward(false, true, false);

  /** Outside of it the teacher moves away from the student, or past it. */
  private static final Bounds MOMENTUM = Bounds.within(0, 1);

  private final SelfDistillationOptions options;

  @Inject
  public SelfDistillation(SelfDistillationOptions options) {
    this.options = options;
  }

  @Override
  public Program compose(GraphScope root, Inputs in) {
    FedViews fed = FedViews.of(root.ops(), in, options);
    Network student = new Network(root.child(STUDENT).with(Forward.TRAINED), options);
    Network teacher = new Network(root.child(TEACHER).with(TEACHES), options);
    List<Features> learned = student.encode(fed.views());
    Said said = student.say(learned, fed.count(), fed.compared());
    List<Features> known = teacher.encode(List.of(fed.unmasked()));
    Said taught = teacher.say(known, fed.global(), fed.compared()).taught(teacher.at().ops());
    Terms terms = new Terms(root, options);
    return new Program(
        Stream.of(
                terms.views(said, taught),
                terms.patches(said, taught, fed.compared(), learned.get(0)),
                terms.features(() -> student.split(learned.get(0).classToken(), fed.global())),
                anchored(root, in, fed, learned.get(0)))
            .flatMap(List::stream)
            .toList(),
        trained(),
        followers(),
        watch(teacher, known));
  }

  private List<WeightedTerm> anchored(GraphScope root, Inputs in, FedViews fed, Features learned) {
    if (options.anchor().isEmpty()) {
      return List.of();
    }
    FeatureMap student = Promises.patches(options.backbone(), learned);
    Network anchor = new Network(root.child(Anchor.NAME).with(TEACHES), options);
    return new Terms(root, options)
        .anchor(student, Anchor.features(anchor, in.spec(), fed.all(), student));
  }

  /** Patches are watched where something is learned of them. */
  private Map<String, Watched> watch(Network teacher, List<Features> known) {
    Map<String, Watched> watched =
        new TreeMap<>(EffectiveRank.watch(teacher.at().ops(), teacher.classTokens(known)));
    if (options.patches().isPresent() || options.anchor().isPresent()) {
      watched.putAll(
          PatchSimilarity.watch(
              teacher.at().ops(), Promises.patches(options.backbone(), known.get(0))));
    }
    return watched;
  }

  /** The global views': the teacher sees all of their patches, the student does not. */
  @Override
  public Optional<Masking> masking(InputSpec inputs) {
    return options
        .patches()
        .flatMap(PatchObjective::masks)
        .filter(masks -> options.backbone().hidesPatches())
        .flatMap(
            masks ->
                global(inputs)
                    .flatMap(
                        group ->
                            options
                                .backbone()
                                .grid(group.size())
                                .map(grid -> new Masking(group.name(), grid, masks))));
  }

  private static Optional<ViewSpec> global(InputSpec inputs) {
    return inputs.groups().stream().findFirst();
  }

  private List<String> trained() {
    return Network.modules(options).stream().map(module -> path(STUDENT, module)).toList();
  }

  /** The anchor follows the teacher after the teacher has moved. */
  private List<Follower> followers() {
    return Stream.concat(
            Network.modules(options).stream().map(this::teacher),
            options.anchor().stream()
                .map(
                    asked ->
                        new Follower(
                            path(TEACHER, Network.BACKBONE),
                            path(Anchor.NAME, Network.BACKBONE),
                            "anchorMomentum",
                            asked.momentum())))
        .toList();
  }

  private Follower teacher(String module) {
    Optional<Schedule> own =
        options.backboneMomentum().filter(momentum -> module.equals(Network.BACKBONE));
    return new Follower(
        path(STUDENT, module),
        path(TEACHER, module),
        own.isPresent() ? "backboneMomentum" : "teacherMomentum",
        own.orElse(options.teacherMomentum()));
  }

  @Override
  public List<JudgedEncoder> encoders() {
    return Stream.of(TEACHER, STUDENT)
        .map(
            network ->
                new JudgedEncoder(
                    network,
                    path(network, Network.BACKBONE),
                    options.backbone(),
                    options.normalize(),
                    Optional.of(
                        new JudgedEncoder.Head(path(network, Network.HEAD), options.head()))))
        .toList();
  }

  /** The anchor's too, which nobody judges. */
  @Override
  public Map<String, Backbone> backbones() {
    Map<String, Backbone> backbones = new TreeMap<>(Method.super.backbones());
    options
        .anchor()
        .ifPresent(asked -> backbones.put(path(Anchor.NAME, Network.BACKBONE), options.backbone()));
    return backbones;
  }

  @Override
  public List<String> objections(Setting setting) {
    return Stream.of(
            globalViews(setting.inputs()).stream(),
            setting.inputs().groups().stream().flatMap(this::channels),
            momenta().entrySet().stream()
                .flatMap(
                    named ->
                        MOMENTUM
                            .objections(named.getKey(), named.getValue(), setting.timeline())
                            .stream()),
            Anchor.objections(options, setting.inputs()),
            new Weights(options).objections(setting.timeline()),
            HiddenFit.objections(options, setting))
        .flatMap(said -> said)
        .toList();
  }

  private Map<String, Schedule> momenta() {
    Map<String, Schedule> momenta = new LinkedHashMap<>();
    momenta.put("teacherMomentum", options.teacherMomentum());
    options.backboneMomentum().ifPresent(own -> momenta.put("backboneMomentum", own));
    options.anchor().ifPresent(asked -> momenta.put("anchor.momentum", asked.momentum()));
    return momenta;
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
