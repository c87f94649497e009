/**
 * Forms of options that several parts of this module share. Lists of numbers of a recipe go in,
 * checked values come out.
 */
@NullMarked
package org.dino4j.data.option;

import org.jspecify.annotations.NullMarked;
