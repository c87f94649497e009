/**
 * The machine that a graph runs on. What the system says of its processor goes in; a name and the
 * instructions that oneDNN would use come out, for manifests.
 */
@NullMarked
package org.dino4j.tensorflow.machine;

import org.jspecify.annotations.NullMarked;
