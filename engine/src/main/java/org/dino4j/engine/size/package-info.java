/**
 * What can be held: by one array, by Java's heap, by the machine. Only the least that something
 * takes is held against a limit, so that nothing that would run is refused.
 */
@NullMarked
package org.dino4j.engine.size;

import org.jspecify.annotations.NullMarked;
