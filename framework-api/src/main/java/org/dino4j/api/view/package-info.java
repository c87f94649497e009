/**
 * What the pictures of one step are: how many, how large, how many channels. A view policy says it,
 * a method and its backbone are built for it.
 */
@NullMarked
package org.dino4j.api.view;

import org.jspecify.annotations.NullMarked;
