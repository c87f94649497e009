/**
 * Where a run comes from, as small facts that can be compared: the build, the plugins, the data.
 * Files and open data sets go in; counts and SHA-256 hashes come out.
 */
@NullMarked
package org.dino4j.engine.provenance;

import org.jspecify.annotations.NullMarked;
