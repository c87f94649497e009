package org.dino4j.engine.recipe;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.method.Method;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.engine.profile.ProfileChoice;

/**
 * A whole experiment, with the real parts in it. Device, threads and output folder belong to the
 * command line.
 */
@Doc("a whole experiment: everything that changes numbers")
public record Recipe(
    @Doc("what this recipe is, its source, its command, what to expect") @Default("{}") About about,
    @Doc(
            "the profile whose values stand wherever the recipe says nothing, by its name: \"profile\": \"dinov2\"; left out, there is none")
        Optional<ProfileChoice> profile,
    @Doc("seed of everything random in the run") @Default("0") long seed,
    @Doc("where pictures come from and how views are cut") DataSection data,
    @Doc("what is trained and with which objective") Method method,
    @Doc("how gradients become updates") OptimizerSection optimizer,
    @Doc("batch and length") TrainSection train,
    @Doc("what is measured during the run and at its end") @Default("[]") List<Evaluation> evaluate,
    @Doc("how often the run is saved") @Default("{}") CheckpointSection checkpoint,
    @Doc(
            "phases that the run goes through in this order, each with its own length; left out: one phase, as the recipe says it")
        Optional<List<PhaseSection>> phases) {
  public Recipe {
    List<String> names = phases.orElse(List.of()).stream().map(PhaseSection::name).toList();
    Options.check(
        names.stream().distinct().count() == names.size(),
        "two phases have one name, found %s",
        names);
  }

  /** The score that says which checkpoint is the best; nothing where nothing is measured. */
  public Optional<ScoreName> best() {
    return checkpoint
        .best()
        .map(ScoreName::of)
        .or(() -> evaluate.stream().findFirst().map(first -> new ScoreName(first.name(), "", "")));
  }
}
