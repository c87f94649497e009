/**
 * The layers that backbones and heads share. A place, an operand and the layer's sizes go in, an
 * operand comes out; weights belong to the place. Rows are always two-dimensional, [rows, width]:
 * one matrix product for all tokens of all pictures.
 */
@NullMarked
package org.dino4j.api.layer;

import org.jspecify.annotations.NullMarked;
