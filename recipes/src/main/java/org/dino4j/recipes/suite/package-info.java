/**
 * Many runs with what is expected of them. A suite file goes in; its recipes are run one after
 * another, each in a process of its own, and a table comes out that says which results and findings
 * are as expected.
 */
@NullMarked
package org.dino4j.recipes.suite;

import org.jspecify.annotations.NullMarked;
