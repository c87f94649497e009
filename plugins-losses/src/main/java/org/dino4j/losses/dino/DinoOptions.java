package org.dino4j.losses.dino;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.losses.teacher.Balance;
import org.dino4j.losses.teacher.Centering;

/** DINO's loss. */
@Doc("cross-entropy between the teacher's and the student's view of a picture (arXiv:2104.14294)")
public record DinoOptions(
    @Doc("temperature of the student's softmax") @Default("0.1") double studentTemperature,
    @Doc("temperature of the teacher's softmax: lower is sharper") @Default("0.04")
        Schedule teacherTemperature,
    @Doc("share of the old centre in the new one; only for centering 'center'") @Default("0.9")
        double centerMomentum,
    @Doc(
            "what keeps the teacher from saying the same of everything: center, as in DINO, takes a mean of its"
                + " logits off; sinkhorn-knopp, as in DINOv2, shares out the prototypes among the batch")
        @Default("\"center\"")
        Centering centering,
    @Doc("times that the prototypes are shared out; only for centering 'sinkhorn-knopp'")
        @Default("3")
        int sinkhornIterations,
    @Doc(
            "which views of the student are compared with the teacher's: all, global (those that the teacher sees, too)"
                + " or local (the others); two losses with one half each have weights of their own")
        @Default("\"all\"")
        Pairs pairs) {
  public DinoOptions {
    Options.check(
        studentTemperature > 0, "studentTemperature must be above 0, found %s", studentTemperature);
    new Balance(centering, centerMomentum, sinkhornIterations);
  }

  /** With a centre, as in DINO v1. */
  public DinoOptions(double studentTemperature, Schedule teacherTemperature, double momentum) {
    this(studentTemperature, teacherTemperature, momentum, Centering.CENTER, 3, Pairs.ALL);
  }

  Balance balance() {
    return new Balance(centering, centerMomentum, sinkhornIterations);
  }
}
