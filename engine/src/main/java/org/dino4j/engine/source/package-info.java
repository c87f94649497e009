/**
 * One source cut into pictures to train on and pictures held out. Any source and a seed go in; no
 * file is moved, and the same seed cuts the same pictures off again.
 */
@NullMarked
package org.dino4j.engine.source;

import org.jspecify.annotations.NullMarked;
