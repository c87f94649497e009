/**
 * Named settings that a recipe starts from. A profile's name goes in with the recipe as it is
 * written; the recipe with what it leaves out filled in comes out, and where it differs.
 */
@NullMarked
package org.dino4j.engine.profile;

import org.jspecify.annotations.NullMarked;
