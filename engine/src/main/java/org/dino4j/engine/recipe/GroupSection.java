package org.dino4j.engine.recipe;

import java.util.Optional;
import java.util.OptionalInt;
import org.dino4j.api.graph.ParameterTrait;
import org.dino4j.api.optimize.Freeze;
import org.dino4j.api.optimize.ParameterGroup;
import org.dino4j.api.optimize.ParameterMatch;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.timeline.Timeline;

/** Parameters that are treated in their own way, as a recipe says it. */
@Doc("parameters that are treated in their own way; where several groups match, factors multiply")
public record GroupSection(
    @Doc("how logs and tables call the group") String name,
    @Doc("path of the parameters; * stands for any text, as in student.backbone.*")
        @Default("\"*\"")
        String path,
    @Doc("only parameters of a head's last layer ('last-layer') or all ('any')") @Default("\"any\"")
        Trait trait,
    @Doc("factor of the learning rate") @Default("1") Schedule rate,
    @Doc("factor of the weight decay; 0 for none") @Default("1") double decay,
    @Doc("how long the parameters stand still; longer than the run is for good")
        @Default("\"0 steps\"")
        Length freeze,
    @Doc(
            "what their moments do meanwhile: 'skip', nothing, as if the step had not been (DINO v1), or 'zero-rate', they go on (DINOv2)")
        @Default("\"skip\"")
        Freeze.How how) {
  public GroupSection {
    Options.check(
        name.matches("[A-Za-z0-9][A-Za-z0-9_-]*"),
        "name needs letters, digits, '_' or '-', found '%s'",
        name);
    Options.check(!path.isBlank(), "path must not be empty; \"*\" takes all");
    Options.check(
        decay >= 0 && Double.isFinite(decay), "decay must not be negative, found %s", decay);
  }

  /** Which parameters by what they are marked with. */
  public enum Trait {
    ANY,
    LAST_LAYER
  }

  /** The same with its length in steps. */
  ParameterGroup group(Timeline timeline) {
    Optional<ParameterTrait> marked =
        trait == Trait.ANY ? Optional.empty() : Optional.of(ParameterTrait.LAST_LAYER);
    return new ParameterGroup(
        name,
        new ParameterMatch(path, marked, OptionalInt.empty()),
        rate,
        decay,
        new Freeze(how, steps(freeze, timeline)));
  }

  /** What stands still to the end needs no gradient. */
  static long steps(Length freeze, Timeline timeline) {
    long steps = timeline.steps(freeze);
    return steps > timeline.steps() ? Freeze.FOR_GOOD : steps;
  }
}
