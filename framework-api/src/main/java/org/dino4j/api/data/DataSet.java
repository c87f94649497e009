package org.dino4j.api.data;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.part.Annotations;

/** An opened source: random access, any number of threads. */
public interface DataSet extends AutoCloseable {
  int size();

  /** Reads and decodes sample {@code index}. The same index gives the same bytes every time. */
  Sample read(int index) throws UnreadableSampleException;

  /**
   * Looks whether sample {@code index} can be read, as far as that is seen without decoding it. A
   * source whose samples cannot be told without it reads them.
   */
  default void look(int index) throws UnreadableSampleException {
    read(index);
  }

  /** The name of sample {@code index}, as {@link #read} gives it, without decoding it. */
  String id(int index);

  /** The label of sample {@code index} without decoding it. */
  OptionalInt label(int index);

  /** Names of the classes by label; empty if there are none. */
  List<String> classes();

  /**
   * What stands beside the pictures: labels if a sample has one, no maps as long as a source does
   * not name them.
   */
  default Annotations offers() {
    boolean labels = IntStream.range(0, size()).anyMatch(index -> label(index).isPresent());
    return new Annotations(labels, Set.of());
  }

  /**
   * The files that samples are read from, each once and in an order that stays: a run's manifest
   * says which they were. Empty for a source that makes its pictures itself.
   */
  default Stream<Path> files() {
    return Stream.empty();
  }

  /** What lay beside the samples and is none of them, by kind; found while the source opened. */
  default List<PassedOver> passedOver() {
    return List.of();
  }

  @Override
  void close();
}
