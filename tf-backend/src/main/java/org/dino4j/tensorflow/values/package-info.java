/**
 * The values behind a graph's variables. Arrays by path go in and come out; variables that were
 * built since the last look get their first values.
 */
@NullMarked
package org.dino4j.tensorflow.values;

import org.jspecify.annotations.NullMarked;
