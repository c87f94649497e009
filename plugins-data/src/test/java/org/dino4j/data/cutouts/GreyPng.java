package org.dino4j.data.cutouts;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A PNG of one grey and one transparency channel, which Java cannot draw on directly. */
final class GreyPng {
  private GreyPng() {}

  /** A square of one grey, with a transparent corner at 0, 0. */
  static byte[] of(int side, int grey) throws IOException {
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            true,
            false,
            BufferedImage.TRANSLUCENT,
            DataBuffer.TYPE_BYTE);
    WritableRaster raster = model.createCompatibleWritableRaster(side, side);
    for (int i = 0; i < side * side; i++) {
      raster.setPixel(i % side, i / side, new int[] {grey, i == 0 ? 0 : 255});
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(model, raster, false, null), "png", bytes);
    return bytes.toByteArray();
  }
}
