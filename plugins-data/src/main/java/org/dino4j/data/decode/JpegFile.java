package org.dino4j.data.decode;

import java.io.IOException;
import org.dino4j.api.data.Image;

/** JPEG: grey, YCbCr, RGB, CMYK and YCCK. */
final class JpegFile {
  private JpegFile() {}

  static Image read(byte[] file) throws IOException {
    JpegHeader header = JpegHeader.of(file);
    SizeLimit.check(ImageFormat.JPEG, header.width(), header.height(), file.length);
    return header
        .orientation()
        .upright(
            header.components() == 4 ? inks(file, header) : Readers.read(ImageFormat.JPEG, file));
  }

  private static Image inks(byte[] file, JpegHeader header) throws IOException {
    Image stored =
        Readers.open(
            ImageFormat.JPEG,
            file,
            reader -> Rasters.image(reader.readRaster(0, reader.getDefaultReadParam())));
    return Inks.rgb(stored, header.adobe());
  }
}
