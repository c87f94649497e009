package org.dino4j.engine.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.UnreadableSampleException;

/**
 * A look at pictures before a run meets them.
 *
 * @param pictures how many there are
 * @param looked how many of them were looked at
 * @param unreadable those that cannot be read
 */
public record PictureLook(int pictures, int looked, List<Unreadable> unreadable) {
  private static final int SOME = 100;

  public PictureLook {
    unreadable = List.copyOf(unreadable);
  }

  private interface Reading {
    void of(int index) throws UnreadableSampleException;
  }

  /** At the headers of some, from all over the set. */
  public static PictureLook atSome(DataSet data) {
    int some = Math.min(SOME, data.size());
    IntStream spread =
        IntStream.range(0, some).map(i -> (int) ((2L * i + 1) * data.size() / (2L * some)));
    return at(data, spread.toArray(), data::look);
  }

  /** Decodes all of them. */
  public static PictureLook atAll(DataSet data) {
    return at(data, IntStream.range(0, data.size()).toArray(), data::read);
  }

  private static PictureLook at(DataSet data, int[] places, Reading reading) {
    List<Unreadable> unreadable =
        IntStream.of(places)
            .parallel()
            .mapToObj(index -> unreadable(index, reading))
            .flatMap(Optional::stream)
            .toList();
    return new PictureLook(data.size(), places.length, unreadable);
  }

  private static Optional<Unreadable> unreadable(int index, Reading reading) {
    try {
      reading.of(index);
      return Optional.empty();
    } catch (UnreadableSampleException e) {
      return Optional.of(new Unreadable(index, e.id(), e.getMessage()));
    }
  }

  /**
   * What a run would stop at.
   *
   * @throws org.dino4j.api.part.Refusal if there are more than tolerated
   */
  public void refuseTooMany(int tolerated) {
    SlotReader.refuseTooMany(unreadable, tolerated);
  }
}
