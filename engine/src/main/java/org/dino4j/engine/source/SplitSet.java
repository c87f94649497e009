package org.dino4j.engine.source;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.PassedOver;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.part.Annotations;

/** Some pictures of a set, with the names and the classes that they have there. */
final class SplitSet implements DataSet {
  private final DataSet whole;
  private final int[] places;

  SplitSet(DataSet whole, int[] places) {
    this.whole = whole;
    this.places = places;
  }

  @Override
  public int size() {
    return places.length;
  }

  @Override
  public Sample read(int index) throws UnreadableSampleException {
    return whole.read(places[index]);
  }

  @Override
  public void look(int index) throws UnreadableSampleException {
    whole.look(places[index]);
  }

  @Override
  public List<PassedOver> passedOver() {
    return whole.passedOver();
  }

  @Override
  public String id(int index) {
    return whole.id(places[index]);
  }

  @Override
  public OptionalInt label(int index) {
    return whole.label(places[index]);
  }

  @Override
  public Annotations offers() {
    return whole.offers();
  }

  @Override
  public List<String> classes() {
    return whole.classes();
  }

  /** Those of the whole: a set does not say which file a picture lies in. */
  @Override
  public Stream<Path> files() {
    return whole.files();
  }

  @Override
  public void close() {
    whole.close();
  }
}
