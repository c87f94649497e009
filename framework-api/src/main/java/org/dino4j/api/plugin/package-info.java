/**
 * The one door through which parts enter, built in or foreign. A {@link
 * org.dino4j.api.plugin.Plugin} lists its components; the catalog of the recipes module finds them.
 */
@NullMarked
package org.dino4j.api.plugin;

import org.jspecify.annotations.NullMarked;
