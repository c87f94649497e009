/**
 * The vision transformer, DINO v1's profile. Pictures go in; class token, patch tokens of every
 * block and the last attention come out. Parameter names and shapes are those of the reference.
 */
@NullMarked
package org.dino4j.backbones.vit;

import org.jspecify.annotations.NullMarked;
