package org.dino4j.api.method;

import java.util.Optional;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.view.Normalization;

/**
 * A network that can be judged and used by itself.
 *
 * @param name {@code teacher}, {@code student}
 * @param path where its weights live, for example {@code teacher.backbone}
 * @param backbone its definition
 * @param pixels how its pictures are normalised
 * @param head what stands on it during training, if that is to be looked at, too
 */
public record JudgedEncoder(
    String name, String path, Backbone backbone, Normalization pixels, Optional<Head> head) {
  /** A network without a head. */
  public JudgedEncoder(String name, String path, Backbone backbone, Normalization pixels) {
    this(name, path, backbone, pixels, Optional.empty());
  }

  /** The same network without its head: nothing of the head is built or kept in memory. */
  public JudgedEncoder bare() {
    return new JudgedEncoder(name, path, backbone, pixels);
  }

  /**
   * A head on the class tokens.
   *
   * @param path where its weights live, for example {@code teacher.head}
   */
  public record Head(String path, ProjectionHead projection) {}
}
