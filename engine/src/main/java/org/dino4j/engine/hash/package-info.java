/** Hashes. Bytes, lines and files go in, 64 hexadecimal digits come out. */
@NullMarked
package org.dino4j.engine.hash;

import org.jspecify.annotations.NullMarked;
