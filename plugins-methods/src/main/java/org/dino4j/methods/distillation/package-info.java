/**
 * What an experiment does in one step. Backbones, heads and losses go in; a program of weighted
 * terms, trained modules and followers comes out.
 */
@NullMarked
package org.dino4j.methods.distillation;

import org.jspecify.annotations.NullMarked;
