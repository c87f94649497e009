package org.dino4j.engine.recipe;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.method.Method;
import org.dino4j.api.optimize.DecayRule;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.optimize.ParameterMatch;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.engine.schedule.CosineSchedule;

/** How gradients become updates. */
@Doc("how gradients become updates")
public record OptimizerSection(
    @Doc("the update rule") @Default("{\"type\": \"adamw\"}") UpdateRule rule,
    @Doc("learning rate: linear warm-up, then cosine") LearningRate learningRate,
    @Doc("weight decay") @Default("{\"type\": \"cosine\", \"from\": 0.04, \"to\": 0.4}")
        Schedule weightDecay,
    @Doc(
            "which parameters are decayed: all but biases and 1-D ones ('by-shape', DINO v1), all but biases and names with norm or gamma ('by-name', DINOv2), or, of those of 'by-shape', neither tokens, positions nor lengths of prototypes ('matrices')")
        @Default("\"by-shape\"")
        DecayRule decayRule,
    @Doc("gradient clipping; a bare number clips each tensor") @Default("3.0") Clip clip,
    @Doc("how long the heads' last layers stand still") @Default("\"1 epoch\"")
        Length freezeLastLayer,
    @Doc(
            "how they stand still: left out of the updates ('skip', DINO v1), or with learning rate 0 while their moments go on ('zero-rate', DINOv2)")
        @Default("\"skip\"")
        Freeze.How freezeLastLayerBy,
    @Doc(
            "factor of the learning rate from each layer of the backbone to the one before it; 1 for none, 0.9 in DINOv2")
        @Default("1")
        double layerDecay,
    @Doc("factor of the learning rate of the patch embedding; 0.2 in DINOv2") @Default("1")
        double patchEmbedRate,
    @Doc("parameters that are treated in their own way") @Default("[]") List<GroupSection> groups) {
  public OptimizerSection {
    groups = List.copyOf(groups);
    Options.check(
        layerDecay > 0 && layerDecay <= 1,
        "layerDecay must be above 0 and at most 1, found %s",
        layerDecay);
    Options.check(
        patchEmbedRate >= 0 && Double.isFinite(patchEmbedRate),
        "patchEmbedRate must not be negative, found %s",
        patchEmbedRate);
    List<String> names = groups.stream().map(GroupSection::name).toList();
    Options.check(
        names.stream().distinct().count() == names.size(),
        "two groups have one name, found %s",
        names);
  }

  /** The same with all lengths and rates worked out for a run of a method. */
  public OptimizerPlan plan(Timeline timeline, Method method) {
    double peak = learningRate.peak(timeline.batch());
    return new OptimizerPlan(
        rule,
        new CosineSchedule(peak, learningRate.to(), learningRate.warmUp(), 0),
        weightDecay,
        decayRule,
        clip,
        Stream.of(
                Stream.of(lastLayer(timeline)),
                layers(method).stream(),
                patchEmbedding().stream(),
                groups.stream().map(group -> group.group(timeline)))
            .flatMap(Function.identity())
            .toList());
  }

  /** As long as in the recipe, for the length of the run where it is longer. */
  private ParameterGroup lastLayer(Timeline timeline) {
    return ParameterGroup.lastLayer(new Freeze(freezeLastLayerBy, timeline.steps(freezeLastLayer)));
  }

  /** One group for each depth of the deepest backbone: what lies behind its layers has factor 1. */
  private List<ParameterGroup> layers(Method method) {
    int top =
        method.encoders().stream().mapToInt(encoder -> encoder.backbone().layers()).max().orElse(0)
            + 1;
    return layerDecay == 1
        ? List.of()
        : IntStream.range(0, top)
            .mapToObj(
                layer ->
                    ParameterGroup.rated(
                        "layer-" + layer,
                        ParameterMatch.layer(layer),
                        Math.pow(layerDecay, top - layer)))
            .toList();
  }

  private Optional<ParameterGroup> patchEmbedding() {
    return patchEmbedRate == 1
        ? Optional.empty()
        : Optional.of(
            ParameterGroup.rated(
                "patchEmbedding", ParameterMatch.path("*.patch_embed.*"), patchEmbedRate));
  }
}
