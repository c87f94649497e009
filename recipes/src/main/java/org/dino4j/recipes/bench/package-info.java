/**
 * How fast this machine trains. A recipe and sizes go in; pictures per second, float operations per
 * second and their share of what the machine can do come out.
 */
@NullMarked
package org.dino4j.recipes.bench;

import org.jspecify.annotations.NullMarked;
