/** Golden cases and contract tests for parts. */
@NullMarked
package org.dino4j.testkit;

import org.jspecify.annotations.NullMarked;
