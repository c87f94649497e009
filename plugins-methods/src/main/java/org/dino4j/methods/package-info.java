/** Methods. */
@NullMarked
package org.dino4j.methods;

import org.jspecify.annotations.NullMarked;
