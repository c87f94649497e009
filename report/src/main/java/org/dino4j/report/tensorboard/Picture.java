package org.dino4j.report.tensorboard;

/**
 * A picture for TensorBoard.
 *
 * @param width in pixels
 * @param height in pixels
 * @param png the picture as a PNG file, in colour
 */
public record Picture(int width, int height, byte[] png) {}
