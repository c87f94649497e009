/**
 * Weights on disk as safetensors files. Snapshots go in and come out whole, or a refusal says what
 * is wrong with the file, and where.
 */
@NullMarked
package org.dino4j.tensorflow.files;

import org.jspecify.annotations.NullMarked;
