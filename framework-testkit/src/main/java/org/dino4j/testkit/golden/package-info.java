/**
 * Numbers that were recorded from the reference implementations, and the comparison with ours.
 *
 * <p>A prefix goes in, one {@link org.dino4j.testkit.golden.GoldenCase} per recorded case comes
 * out; what a test computes goes into its {@link org.dino4j.testkit.golden.Comparison}, which fails
 * unless every recorded array is within the tolerance that the case itself states.
 *
 * <pre>{@code
 * @GoldenTest("c02_dino_head")
 * void headMatchesTheReference(GoldenCase golden) {
 *   JsonNode model = golden.config().get("model");           // every setting comes from the JSON
 *   FloatArray x = golden.floats(golden.sequence().get(0).get("input").asText());
 *   golden.verify(comparison -> comparison.array("out/y_train", head(model, x)));
 * }
 * }</pre>
 *
 * <p>The test class must be listed for its prefix in {@code golden/CLAIMED.txt}; prefixes that no
 * test claims yet stand in {@code golden/PENDING.txt}. Cases are read from the folder in the system
 * property {@code dino4j.golden}, by default from the copy in this module.
 */
@NullMarked
package org.dino4j.testkit.golden;

import org.jspecify.annotations.NullMarked;
