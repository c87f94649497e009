package org.dino4j.data.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.data.decode.ImageDecoder;

/** Opened archives and where their pictures lie. */
record TarSet(
    List<TarShard> shards, List<TarPicture> pictures, List<String> classes, ImageDecoder decoder)
    implements DataSet {

  @Override
  public int size() {
    return pictures.size();
  }

  @Override
  public Sample read(int index) throws UnreadableSampleException {
    TarPicture picture = pictures.get(index);
    TarShard shard = shards.get(picture.shard());
    String id = id(index);
    return new Sample(id, decoder.decode(id, bytes(id, shard, picture.entry())), picture.label());
  }

  @Override
  public String id(int index) {
    TarPicture picture = pictures.get(index);
    return shards.get(picture.shard()).path().getFileName() + "/" + picture.entry().name();
  }

  private static byte[] bytes(String id, TarShard shard, TarEntry entry)
      throws UnreadableSampleException {
    try {
      return shard.bytes(entry);
    } catch (IOException e) {
      UnreadableSampleException unreadable =
          new UnreadableSampleException(id, "the archive cannot be read: " + e.getMessage());
      unreadable.initCause(e);
      throw unreadable;
    }
  }

  @Override
  public OptionalInt label(int index) {
    return pictures.get(index).label();
  }

  @Override
  public Stream<Path> files() {
    return shards.stream().map(TarShard::path);
  }

  @Override
  public void close() {
    shards.forEach(TarShard::close);
  }
}
