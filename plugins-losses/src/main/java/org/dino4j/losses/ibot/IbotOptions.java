package org.dino4j.losses.ibot;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.losses.teacher.Balance;
import org.dino4j.losses.teacher.Centering;

/** iBOT's loss. */
@Doc("cross-entropy between what teacher and student say of hidden patches (arXiv:2111.07832)")
public record IbotOptions(
    @Doc("temperature of the student's softmax") @Default("0.1") double studentTemperature,
    @Doc(
            "temperature of the teacher's softmax: lower is sharper; logged as patchTeacherTemperature")
        @Default("0.04")
        Schedule teacherTemperature,
    @Doc("share of the old centre in the new one; only for centering 'center'") @Default("0.9")
        double centerMomentum,
    @Doc(
            "what keeps the teacher from saying the same of every patch: center takes a mean of its logits off;"
                + " sinkhorn-knopp, as in DINOv2's long trainings, shares out the prototypes among the hidden patches")
        @Default("\"center\"")
        Centering centering,
    @Doc("times that the prototypes are shared out; only for centering 'sinkhorn-knopp'")
        @Default("3")
        int sinkhornIterations,
    @Doc(
            "what the mean is over: all-images, as in DINOv2's code, counts those of which nothing is hidden as 0;"
                + " masked-images leaves them out, so the value does not hang on how many are masked")
        @Default("\"all-images\"")
        MeanOver meanOver) {
  /** Images that a mean is over. */
  public enum MeanOver {
    ALL_IMAGES,
    MASKED_IMAGES
  }

  public IbotOptions {
    Options.check(
        studentTemperature > 0, "studentTemperature must be above 0, found %s", studentTemperature);
    new Balance(centering, centerMomentum, sinkhornIterations);
  }

  Balance balance() {
    return new Balance(centering, centerMomentum, sinkhornIterations);
  }
}
