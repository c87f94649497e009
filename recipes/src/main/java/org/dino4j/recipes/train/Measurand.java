package org.dino4j.recipes.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.recipe.BoundRecipe;

/**
 * Weights that are measured, and with what.
 *
 * @param what they are of, in a sentence: a run's folder, a recipe
 * @param title the first line of what is told
 * @param recipe says the networks, and what is asked of them
 * @param baselines what is known of them by evaluation, so that it is not measured again
 * @param warning looks whether the data is still what the baselines were measured on
 */
record Measurand(
    String what,
    String title,
    BoundRecipe recipe,
    Snapshot snapshot,
    Backend backend,
    Devices devices,
    Map<String, List<Score>> baselines,
    Supplier<Optional<String>> warning) {}
