package org.dino4j.data.reduce;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.data.transform.Interpolation;
import org.dino4j.data.transform.ResizeShortSide;

/** An opened source whose pictures are made smaller; maps are left behind. */
record ReducedSet(DataSet large, int shorterSide, KeptPictures kept) implements DataSet {
  @Override
  public Sample read(int index) throws UnreadableSampleException {
    Optional<Image> small = kept.find(index);
    if (small.isPresent()) {
      return new Sample(id(index), small.get(), label(index));
    }
    Sample sample = large.read(index);
    if (Math.min(sample.image().height(), sample.image().width()) <= shorterSide) {
      return new Sample(sample.id(), sample.image(), sample.label());
    }
    Image reduced = new ResizeShortSide(shorterSide, Interpolation.BICUBIC).apply(sample.image());
    kept.keep(index, reduced);
    return new Sample(sample.id(), reduced, sample.label());
  }

  @Override
  public int size() {
    return large.size();
  }

  @Override
  public String id(int index) {
    return large.id(index);
  }

  @Override
  public OptionalInt label(int index) {
    return large.label(index);
  }

  @Override
  public List<String> classes() {
    return large.classes();
  }

  @Override
  public Stream<Path> files() {
    return large.files();
  }

  @Override
  public void close() {
    try (large) {
      kept.close();
    }
  }
}
