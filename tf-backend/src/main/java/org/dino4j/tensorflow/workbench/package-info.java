/**
 * One part by itself in a graph of its own. A plan goes in; operands are built, fed, fetched and
 * updated at will.
 */
@NullMarked
package org.dino4j.tensorflow.workbench;

import org.jspecify.annotations.NullMarked;
