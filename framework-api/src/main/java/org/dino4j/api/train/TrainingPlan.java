package org.dino4j.api.train;

import org.dino4j.api.method.Method;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;

/** Everything a backend needs to build the graph of a run. */
public record TrainingPlan(
    Method method, Setting setting, OptimizerPlan optimizer, Seeds seeds, Devices devices) {}
