/**
 * The catalog of parts. Plugins go in, built in ones from the application's class path and foreign
 * ones from the folder {@code plugins/}; entries by kind and type come out, each of which can make
 * its part.
 */
@NullMarked
package org.dino4j.engine.plugin;

import org.jspecify.annotations.NullMarked;
