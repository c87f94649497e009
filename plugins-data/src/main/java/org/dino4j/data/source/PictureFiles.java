package org.dino4j.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.data.decode.ImageDecoder;

/** Pictures that are files of their own. Holds their names; nothing stays open. */
final class PictureFiles implements DataSet {
  private static final long MOST_BYTES = 1L << 30;

  private final Path root;
  private final List<PictureFile> files;
  private final List<String> classes;
  private final ImageDecoder decoder;

  PictureFiles(Path root, List<PictureFile> files, List<String> classes, ImageDecoder decoder) {
    this.root = root;
    this.files = List.copyOf(files);
    this.classes = List.copyOf(classes);
    this.decoder = decoder;
  }

  @Override
  public int size() {
    return files.size();
  }

  @Override
  public Sample read(int index) throws UnreadableSampleException {
    PictureFile file = files.get(index);
    return new Sample(file.id(), decoder.decode(file.id(), bytes(file)), file.label());
  }

  @Override
  public String id(int index) {
    return files.get(index).id();
  }

  private byte[] bytes(PictureFile file) throws UnreadableSampleException {
    try {
      Path path = root.resolve(file.id());
      long size = Files.size(path);
      if (size > MOST_BYTES) {
        throw new UnreadableSampleException(
            file.id(), "the file has %d bytes; at most %d are read".formatted(size, MOST_BYTES));
      }
      return Files.readAllBytes(path);
    } catch (IOException e) {
      UnreadableSampleException unreadable =
          new UnreadableSampleException(file.id(), "the file cannot be read: " + e);
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  @Override
  public OptionalInt label(int index) {
    return files.get(index).label();
  }

  @Override
  public List<String> classes() {
    return classes;
  }

  @Override
  public Stream<Path> files() {
    return files.stream().map(PictureFile::id).distinct().map(root::resolve);
  }

  @Override
  public void close() {
    // Every file is closed as soon as it is read.
  }
}
