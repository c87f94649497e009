/**
 * Records from JSON. A record class is read once as a form of typed fields; a JSON tree and the
 * catalog go in, the filled record and its JSON with all defaults come out, or every fault with its
 * path.
 */
@NullMarked
package org.dino4j.engine.binding;

import org.jspecify.annotations.NullMarked;
