/** Sources of pictures, views of them, and transforms. */
@NullMarked
package org.dino4j.data;

import org.jspecify.annotations.NullMarked;
