package org.dino4j.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.PassedOver;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.data.decode.ImageDecoder;

/** Pictures that are files of their own. Holds their names; nothing stays open. */
final class PictureFiles implements DataSet {
  private static final long MOST_BYTES = 1L << 30;

  private final Path root;
  private final List<PictureFile> files;
  private final List<String> classes;
  private final List<PassedOver> passedOver;
  private final ImageDecoder decoder;

  PictureFiles(
      Path root,
      List<PictureFile> files,
      List<String> classes,
      List<PassedOver> passedOver,
      ImageDecoder decoder) {
    this.root = root;
    this.files = List.copyOf(files);
    this.classes = classes; // not copied: the names of many numbers are made when asked for
    this.passedOver = passedOver;
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
  public void look(int index) throws UnreadableSampleException {
    PictureFile file = files.get(index);
    ImageDecoder.look(file.id(), bytes(file));
  }

  @Override
  public List<PassedOver> passedOver() {
    return passedOver;
  }

  @Override
  public String id(int index) {
    return files.get(index).id();
  }

  private byte[] bytes(PictureFile file) throws UnreadableSampleException {
    try {
      Path path = root.resolve(file.id());
      requireReadable(file, Files.readAttributes(path, BasicFileAttributes.class));
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw DataRefusal.unreadableSample(file.id(), "the file cannot be read", e);
    }
  }

  /** Looked at before it is opened: opening a pipe waits for somebody to write to it. */
  private static void requireReadable(PictureFile file, BasicFileAttributes found)
      throws UnreadableSampleException {
    if (!found.isRegularFile()) {
      throw new UnreadableSampleException(file.id(), "it is no file any more");
    }
    if (found.size() > MOST_BYTES) {
      throw new UnreadableSampleException(
          file.id(),
          "the file has %s bytes; at most %s are read".formatted(found.size(), MOST_BYTES));
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
