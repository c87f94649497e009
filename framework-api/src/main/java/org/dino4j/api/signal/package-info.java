/**
 * Numbers of a step that say something about the health of a training. Losses and methods declare
 * what each is; the doctor and reports look for roles, not for names.
 */
@NullMarked
package org.dino4j.api.signal;

import org.jspecify.annotations.NullMarked;
