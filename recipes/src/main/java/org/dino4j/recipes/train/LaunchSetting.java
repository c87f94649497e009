package org.dino4j.recipes.train;

import org.dino4j.api.train.Devices;

/**
 * What belongs to this start of a run and not to its recipe.
 *
 * @param devices where the graph runs
 * @param workers threads that decode and cut
 */
public record LaunchSetting(Devices devices, int workers) {}
