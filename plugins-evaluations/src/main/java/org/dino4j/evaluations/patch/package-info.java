/** Patch tokens as pictures: principal components as colours, what is an object, neighbours. */
@NullMarked
package org.dino4j.evaluations.patch;

import org.jspecify.annotations.NullMarked;
