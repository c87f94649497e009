package org.dino4j.recipes.bench;

import java.util.List;
import org.dino4j.api.train.Devices;

/**
 * What is measured, and how.
 *
 * @param recipe file or name of the recipe whose step or input is measured
 * @param changes of the recipe, as on the command line
 * @param steps how many are timed
 * @param devices what computes
 * @param workers threads that decode and cut
 */
record BenchSetting(String recipe, List<String> changes, int steps, Devices devices, int workers) {}
