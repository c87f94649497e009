/** Backbones. */
@NullMarked
package org.dino4j.backbones;

import org.jspecify.annotations.NullMarked;
