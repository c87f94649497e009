/**
 * Objects in many poses. A folder of cut-outs (pictures with transparency) goes in; labelled views
 * come out, each with one object at a drawn place, scale and rotation on a ground, under a drawn
 * light. Every view is a pure function of seed, object name and view number, so that adding an
 * object changes no view of another.
 */
@NullMarked
package org.dino4j.data.cutouts;

import org.jspecify.annotations.NullMarked;
