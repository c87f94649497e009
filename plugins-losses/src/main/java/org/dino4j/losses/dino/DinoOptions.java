package org.dino4j.losses.dino;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;

/** DINO's loss. */
@Doc("cross-entropy between the teacher's and the student's view of a picture (arXiv:2104.14294)")
public record DinoOptions(
    @Doc("temperature of the student's softmax") @Default("0.1") double studentTemperature,
    @Doc("temperature of the teacher's softmax: lower is sharper") @Default("0.04")
        Schedule teacherTemperature,
    @Doc("share of the old centre in the new one") @Default("0.9") double centerMomentum) {
  public DinoOptions {
    Options.check(
        studentTemperature > 0, "studentTemperature must be above 0, found %s", studentTemperature);
    Options.check(
        centerMomentum >= 0 && centerMomentum <= 1,
        "centerMomentum must be in 0 .. 1, found %s",
        centerMomentum);
  }
}
