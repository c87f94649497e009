/**
 * Parts as a recipe would make them, for tests. A kind, a type name and finished options go in, a
 * part of an installed plugin comes out; no test needs to see a plugin's classes.
 */
@NullMarked
package org.dino4j.testkit.part;

import org.jspecify.annotations.NullMarked;
