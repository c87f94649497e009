package org.dino4j.data.transform;

import org.dino4j.api.data.Image;

/** One operation on a picture: a pure function that leaves its argument as it is. */
@FunctionalInterface
public interface Transform {
  Image apply(Image image);
}
