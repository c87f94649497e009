/**
 * The vision transformer of DINO v1 and DINOv2. Pictures go in; class token, registers, patch
 * tokens of every block and the last attention come out. Parameter names and shapes are those of
 * the reference.
 */
@NullMarked
package org.dino4j.backbones.vit;

import org.jspecify.annotations.NullMarked;
