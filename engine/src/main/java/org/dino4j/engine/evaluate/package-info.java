/** What the engine asks of evaluations: whether they fit a recipe, what their scores are worth. */
@NullMarked
package org.dino4j.engine.evaluate;

import org.jspecify.annotations.NullMarked;
