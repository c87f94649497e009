/**
 * Numbers that change while training. A step goes in, a double comes out; the same value is fed to
 * the graph and written to the event log under the same name.
 */
@NullMarked
package org.dino4j.api.schedule;

import org.jspecify.annotations.NullMarked;
