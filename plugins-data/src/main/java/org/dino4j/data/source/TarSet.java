package org.dino4j.data.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.PassedOver;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.data.decode.ImageDecoder;

/** Indexed archives and where their pictures lie. */
record TarSet(
    List<TarShard> shards,
    List<TarPicture> pictures,
    List<String> classes,
    List<PassedOver> passedOver,
    OpenFiles open,
    ImageDecoder decoder)
    implements DataSet {

  @Override
  public int size() {
    return pictures.size();
  }

  @Override
  public Sample read(int index) throws UnreadableSampleException {
    String id = id(index);
    return new Sample(id, decoder.decode(id, bytes(index)), label(index));
  }

  @Override
  public void look(int index) throws UnreadableSampleException {
    ImageDecoder.look(id(index), bytes(index));
  }

  @Override
  public String id(int index) {
    TarPicture picture = pictures.get(index);
    return shards.get(picture.shard()).name(picture.entry().name());
  }

  private byte[] bytes(int index) throws UnreadableSampleException {
    TarPicture picture = pictures.get(index);
    try {
      return shards.get(picture.shard()).bytes(picture.entry());
    } catch (IOException e) {
      throw DataRefusal.unreadableSample(id(index), "the archive cannot be read", e);
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
    try {
      open.close();
    } catch (IOException e) {
      throw DataRefusal.unreadable(shards.get(0).path(), e);
    }
  }
}
