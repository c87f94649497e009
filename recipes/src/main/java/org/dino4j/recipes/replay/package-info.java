/**
 * A run once more. A run folder goes in; what its manifest says is trained again into another
 * folder, each event is held against the recorded one, and the first that differs is named.
 */
@NullMarked
package org.dino4j.recipes.replay;

import org.jspecify.annotations.NullMarked;
