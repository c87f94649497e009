/**
 * Contract tests. A part's author extends the class of the part's kind and says how the part is
 * made; what every part of that kind owes is tested by what is inherited. A part goes in, finished
 * with its options; a failed rule says what was found in place of what was owed.
 *
 * <p>They need a backend on the test class path, for an author: {@code org.dino4j:tf-backend} in
 * scope {@code test}.
 */
@NullMarked
package org.dino4j.testkit.contract;

import org.jspecify.annotations.NullMarked;
