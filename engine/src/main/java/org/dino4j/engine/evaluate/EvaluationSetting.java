package org.dino4j.engine.evaluate;

import java.util.List;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Devices;

/**
 * What an evaluation works with: the networks of the run, the seeds they were initialised from, and
 * the run's own pictures.
 */
public record EvaluationSetting(
    Backend backend, Devices devices, List<JudgedEncoder> encoders, Seeds seeds, OwnPictures own) {}
