/** A training run with the parts that ship with dino4j, so small that it takes seconds. */
@NullMarked
package org.dino4j.testkit.run;

import org.jspecify.annotations.NullMarked;
