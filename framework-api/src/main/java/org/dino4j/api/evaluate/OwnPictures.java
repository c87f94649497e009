package org.dino4j.api.evaluate;

import java.util.Optional;
import org.dino4j.api.data.DataSource;

/**
 * A run's own pictures, for evaluations that name no others.
 *
 * @param trained what is trained on
 * @param heldOut what is held out of it; nothing where the recipe holds nothing out
 */
public record OwnPictures(DataSource trained, Optional<DataSource> heldOut) {}
