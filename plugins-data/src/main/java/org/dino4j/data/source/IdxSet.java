package org.dino4j.data.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.view.Size;

/**
 * Opened IDX files.
 *
 * @param paths where they lie, the pictures' first
 */
record IdxSet(
    List<Path> paths, IdxFile images, Optional<IdxFile> labels, List<String> classes, int channels)
    implements DataSet {

  @Override
  public int size() {
    return images.shape()[0];
  }

  @Override
  public Sample read(int index) {
    Size size = new Size(images.shape()[1], images.shape()[2]);
    int area = size.height() * size.width();
    byte[] pixels = new byte[area * channels];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = images.values()[index * area + i / channels];
    }
    return new Sample(id(index), new Image(size, channels, pixels), label(index));
  }

  @Override
  public String id(int index) {
    return paths.get(0).getFileName() + "[" + index + "]";
  }

  @Override
  public OptionalInt label(int index) {
    return labels
        .map(file -> OptionalInt.of(file.values()[index] & 0xff))
        .orElse(OptionalInt.empty());
  }

  @Override
  public Stream<Path> files() {
    return paths.stream();
  }

  @Override
  public void close() {
    // Everything is in memory.
  }
}
