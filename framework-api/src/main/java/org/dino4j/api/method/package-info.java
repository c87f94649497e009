/**
 * What an experiment does in one step. The inputs of a step go in, a {@link
 * org.dino4j.api.method.Program} comes out: weighted terms, trained modules, followers, judged
 * encoders.
 */
@NullMarked
package org.dino4j.api.method;

import org.jspecify.annotations.NullMarked;
