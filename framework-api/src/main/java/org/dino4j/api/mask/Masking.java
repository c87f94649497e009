package org.dino4j.api.mask;

import org.dino4j.api.model.Grid;

/**
 * What a method asks to be hidden.
 *
 * @param group name of the views that are masked
 * @param grid patches of one of them
 * @param policy deals the masks out
 */
public record Masking(String group, Grid grid, MaskPolicy policy) {}
