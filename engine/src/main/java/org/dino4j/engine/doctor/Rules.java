package org.dino4j.engine.doctor;

import static org.dino4j.engine.doctor.AlarmBounds.atLeast;
import static org.dino4j.engine.doctor.AlarmBounds.atMost;

import java.util.List;

/** All that the doctor knows. docs/DOCTOR.md says the same at greater length. */
final class Rules {
  /** Long enough that no single batch decides, short enough to cost little of a run. */
  private static final int LONG = 200;

  private static final int VERY_LONG = 500;
  private static final int SHORT = 20;

  /** What is left of a divergence of 0.3 to 2 nats when teacher and student say the same. */
  private static final double AGREEMENT = 0.01;

  static final Steady UNIFORM =
      new Steady(
          "uniform-collapse",
          LONG,
          List.of(atLeast(Vital.ENTROPY, 0.98), atMost(Vital.DIVERGENCE, AGREEMENT)),
          "the teacher prefers no prototype and the student has learned to say so of every picture",
          "sharpen the teacher: a lower teacherTemperature (0.04; 0.07 at most, reached in a warm-up), well below studentTemperature",
          "arXiv:2104.14294, section 5.3 and table of appendix D: without sharpening the entropy goes to ln K and the divergence to 0; a temperature of 0.08 already did it. dino#246 and dinov2#407: losses that stayed at ln 65536 and ln 4096");

  static final Steady ONE_DIMENSION =
      new Steady(
          "one-dimension-collapse",
          LONG,
          List.of(atMost(Vital.ENTROPY, 0.02), atMost(Vital.DIVERGENCE, AGREEMENT)),
          "the teacher is sure of one and the same prototype for every picture, and the student says so too",
          "centre the teacher: a lower centerMomentum (0.9), so that the centre comes after; then a lower learning rate",
          "arXiv:2104.14294, section 5.3: without centring the entropy goes to 0 and the divergence to 0; the table of appendix D has a collapse at a centre momentum of 0.999. dino#272: a loss that fell to 0.05");

  static final Rule PROTOTYPES =
      new OneForAll(
          "prototype-collapse",
          LONG,
          0.05,
          List.of(UNIFORM, ONE_DIMENSION),
          LONG / 4,
          "let the teacher follow more slowly (teacherMomentum 0.99 and more), then a lower learning rate, then a lower centerMomentum",
          "arXiv:2006.09882, section 3.1: one code for every picture is the trivial solution. arXiv:2104.14294, table 7: without momentum k-NN falls to 0.1 %. Measured as means over 200 steps: healthy runs 0.10 to 0.33, those without momentum 0.016 to 0.032");

  private Rules() {}

  /** In the order in which they are asked. */
  static List<Rule> all() {
    return List.of(
        UNIFORM, ONE_DIMENSION, PROTOTYPES, features(), equal(), teacher(), silent(), clipped());
  }

  private static Rule features() {
    return new Steady(
        "feature-collapse",
        LONG,
        List.of(atMost(Vital.RANK, 1.05)),
        "the teacher's features vary in one direction only",
        "a lower learning rate or a longer warm-up; weights that start well scaled (weightInit); less weight decay",
        "arXiv:2110.09348: dimensional collapse. arXiv:2210.02885: what features are worth goes with their effective rank. 1.05 is one direction with 97.5 % of the variance");
  }

  private static Rule equal() {
    return new Steady(
        "equal-features",
        SHORT,
        List.of(atLeast(Vital.EQUAL, 0.01)),
        "pictures of a batch have just the same features, and a loss that parts neighbours (koleo) cannot part them",
        "a train.batch of 2 or more; no pictures that are there twice or blank; if there are none, look for a collapse",
        "dinov2#492 and dinov2#143: KoLeo of equal rows was infinite in half precision and ended trainings; here such rows have no gradient");
  }

  private static Rule teacher() {
    return new Steady(
        "teacher-equals-student",
        SHORT,
        List.of(atMost(Vital.MOMENTUM, 0)),
        "the teacher is the student of the step before and has nothing to teach",
        "a teacherMomentum of 0.99 or more, that rises to 1",
        "arXiv:2104.14294, table 7: k-NN of 72.8 % with momentum, 0.1 % without. dinov2#407: teacher and student were one object by mistake");
  }

  private static Rule silent() {
    return new SilentModule(
        "module-without-gradient",
        LONG,
        1e-8,
        "look whether a loss reads what the module gives, and whether its weights have run away",
        "1e-8 is AdamW's epsilon: a whole gradient below it moves nothing");
  }

  private static Rule clipped() {
    return new Steady(
        "clipped-always",
        VERY_LONG,
        List.of(atLeast(Vital.CLIPPED, 0.95)),
        "the clip and not the gradient sets the size of every step",
        "a higher optimizer.clip, a lower learning rate or a longer warm-up",
        "a clip is there for the rare step (main_dino.py: clip_grad 3.0). A healthy quickstart was clipped in 127 of 450 steps of its warm-up and in 50 of 2550 after it");
  }
}
