package org.dino4j.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.data.PassedOver;
import org.dino4j.data.decode.ImageFormat;

/**
 * The pictures under a folder.
 *
 * @param names paths relative to the folder, with slashes, in code-point order
 * @param passedOver what lay beside them
 */
record PictureNames(List<String> names, List<PassedOver> passedOver) {
  static PictureNames under(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw DataRefusal.of(
          Files.exists(folder)
              ? "%s is not a folder. Set 'path' to the folder that holds the pictures."
              : "There is no folder %s. Set 'path' to the folder that holds the pictures.",
          folder);
    }
    try {
      PictureWalk walk = new PictureWalk(folder);
      return new PictureNames(walk.names(), walk.leftovers().all()).requireSome(folder);
    } catch (IOException e) {
      throw DataRefusal.unreadable(folder, e);
    }
  }

  private PictureNames requireSome(Path folder) throws IOException {
    if (names.isEmpty()) {
      throw DataRefusal.of(
          "%s %s. Files are taken for pictures that end in %s. Set 'path' to where they are.",
          folder, instead(folder), ImageFormat.suffixes());
    }
    return this;
  }

  private String instead(Path folder) throws IOException {
    if (!passedOver.isEmpty()) {
      return "holds no pictures, but " + PassedOver.summary(passedOver);
    }
    return PictureWalk.isEmpty(folder) ? "is empty" : "holds no pictures";
  }
}
