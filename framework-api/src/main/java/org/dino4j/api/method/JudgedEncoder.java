package org.dino4j.api.method;

import org.dino4j.api.model.Backbone;
import org.dino4j.api.view.Normalization;

/**
 * A network that can be judged and used by itself.
 *
 * @param name {@code teacher}, {@code student}
 * @param path where its weights live, for example {@code teacher.backbone}
 * @param backbone its definition
 * @param pixels how its pictures are normalised
 */
public record JudgedEncoder(String name, String path, Backbone backbone, Normalization pixels) {}
