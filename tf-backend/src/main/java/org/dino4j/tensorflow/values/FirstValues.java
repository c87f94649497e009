package org.dino4j.tensorflow.values;

import org.dino4j.api.array.FloatArray;
import org.dino4j.api.seed.Seeds;
import org.dino4j.tensorflow.scope.Stored;

/**
 * Values that a run starts from: a pure function of the run's seeds and the variable's path.
 *
 * <p>The first name of the path does not count. {@code student.backbone.cls_token} and {@code
 * teacher.backbone.cls_token} start equal, which is what a follower needs, and an encoder that
 * knows nothing of the method it was trained by gets the same first values as the run.
 */
public record FirstValues(Seeds seeds) {
  /** Row-major values of the variable's shape. */
  public FloatArray of(Stored stored) {
    String path = stored.path();
    Seeds own = seeds.child("initial").child(path.substring(path.indexOf('.') + 1));
    float[] values = stored.initializer().values(stored.shape(), own.generator());
    return new FloatArray(stored.shape().asArray(), values);
  }
}
