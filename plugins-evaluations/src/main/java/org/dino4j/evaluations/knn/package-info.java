/**
 * Weighted k-NN on frozen features, always next to baselines on the same split: the network before
 * its training, the pixels, the colours, chance.
 */
@NullMarked
package org.dino4j.evaluations.knn;

import org.jspecify.annotations.NullMarked;
