package org.dino4j.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.optimize.DecayRule;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.optimize.ParameterMatch;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Clip;
import org.dino4j.api.view.Normalization;
import org.junit.jupiter.api.Test;

final class OptimizerSectionTest {
  private static final Timeline TIMELINE = new Timeline(8, 10, 100);

  /** A network of two layers; nothing is composed here. */
  private record TwoLayers() implements Method, Backbone {
    @Override
    public Program compose(GraphScope root, Inputs in) {
      throw new AssertionError("a plan needs no graph");
    }

    @Override
    public List<JudgedEncoder> encoders() {
      return List.of(new JudgedEncoder("student", "student.backbone", this, Normalization.none(3)));
    }

    @Override
    public List<Features> encode(GraphScope at, List<ViewBatch> views) {
      throw new AssertionError("a plan needs no graph");
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public int layers() {
      return 2;
    }
  }

  @Test
  void theLastLayerStandsStillAsDinoHasIt() {
    assertThat(groups(section(1, 1, List.of())))
        .containsExactly(ParameterGroup.lastLayer(Freeze.skipped(10)));
  }

  @Test
  void layerDecayGivesEachLayerTheFactorOfDinov2() {
    assertThat(groups(section(0.9, 1, List.of())).subList(1, 4))
        .containsExactly(
            ParameterGroup.rated("layer-0", ParameterMatch.layer(0), Math.pow(0.9, 3)),
            ParameterGroup.rated("layer-1", ParameterMatch.layer(1), Math.pow(0.9, 2)),
            ParameterGroup.rated("layer-2", ParameterMatch.layer(2), 0.9));
  }

  @Test
  void thePatchEmbeddingHasItsFactor() {
    assertThat(groups(section(1, 0.2, List.of())))
        .contains(
            ParameterGroup.rated("patchEmbedding", ParameterMatch.path("*.patch_embed.*"), 0.2));
  }

  @Test
  void aGroupThatStandsStillLongerThanTheRunDoesSoForGood() {
    GroupSection group = group("body", Length.steps(101));
    assertThat(groups(section(1, 1, List.of(group))))
        .contains(
            new ParameterGroup(
                "body",
                new ParameterMatch("student.backbone.*", Optional.empty(), OptionalInt.empty()),
                Schedule.of(1),
                1,
                Freeze.skipped(Freeze.FOR_GOOD)));
  }

  @Test
  void refusesTwoGroupsOfOneName() {
    List<GroupSection> twice =
        List.of(group("body", Length.steps(1)), group("body", Length.steps(2)));
    assertThatThrownBy(() -> section(1, 1, twice))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("two groups have one name, found [body, body]");
  }

  private static GroupSection group(String name, Length freeze) {
    return new GroupSection(
        name,
        "student.backbone.*",
        GroupSection.Trait.ANY,
        Schedule.of(1),
        1,
        freeze,
        Freeze.How.SKIP);
  }

  private static List<ParameterGroup> groups(OptimizerSection section) {
    return section.plan(TIMELINE, new TwoLayers()).groups();
  }

  private static OptimizerSection section(
      double layerDecay, double patchEmbedRate, List<GroupSection> groups) {
    return new OptimizerSection(
        (slots, parameter, gradient, scalars) -> {},
        new LearningRate(1, LearningRate.Scaling.NONE, Length.steps(0), 0),
        Schedule.of(0),
        DecayRule.BY_SHAPE,
        new Clip(0, Clip.Scope.TENSOR),
        new Length(1, Length.Unit.EPOCHS),
        Freeze.How.SKIP,
        layerDecay,
        patchEmbedRate,
        groups);
  }
}
