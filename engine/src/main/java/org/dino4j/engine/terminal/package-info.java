/**
 * Where text leaves for a terminal or a log. What people read holds no character that a terminal
 * obeys, whatever the names of files, recipes and plugins hold.
 */
@NullMarked
package org.dino4j.engine.terminal;

import org.jspecify.annotations.NullMarked;
