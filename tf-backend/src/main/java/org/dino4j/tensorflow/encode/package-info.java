/**
 * A network by itself, forward only. A judged encoder, weights and pictures go in; features come
 * out by name.
 */
@NullMarked
package org.dino4j.tensorflow.encode;

import org.jspecify.annotations.NullMarked;
