package org.dino4j.api.data;

import java.util.List;
import java.util.OptionalInt;

/** An opened source: random access, any number of threads. */
public interface DataSet extends AutoCloseable {
  int size();

  /** Reads and decodes sample {@code index}. The same index gives the same bytes every time. */
  Sample read(int index) throws UnreadableSampleException;

  /** The label of sample {@code index} without decoding it. */
  OptionalInt label(int index);

  /** Names of the classes by label; empty if there are none. */
  List<String> classes();

  @Override
  void close();
}
