/**
 * What a step can be compared with. A plan or a device goes in; operations per second, operations
 * per step and bytes come out.
 */
@NullMarked
package org.dino4j.tensorflow.gauge;

import org.jspecify.annotations.NullMarked;
