package org.dino4j.tensorflow.files;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dino4j.api.array.FloatArray;

/**
 * Checks that the tensors of a header fill the file's data: no hole, no overlap, nothing beyond the
 * end.
 */
final class Layout {
  private Layout() {}

  static void check(List<TensorEntry> entries, long data)
      throws DamagedWeightsException, UnsupportedTensorException {
    List<TensorEntry> inOrder =
        entries.stream()
            .sorted(
                Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end))
            .toList();
    long next = 0;
    for (TensorEntry entry : inOrder) {
      place(entry, next, data);
      kind(entry);
      size(entry);
      next = entry.end();
    }
    if (next != data) {
      throw new DamagedWeightsException(
          "its tensors end at byte %s of the data, but there are %s bytes".formatted(next, data));
    }
  }

  private static void place(TensorEntry entry, long next, long data)
      throws DamagedWeightsException {
    if (entry.end() < entry.begin()) {
      throw damage(entry, "ends before it begins");
    }
    if (entry.begin() < next) {
      throw damage(entry, "overlaps what stands before it");
    }
    if (entry.begin() > next) {
      throw damage(entry, "leaves a hole before it");
    }
    if (entry.end() > data) {
      throw damage(
          entry,
          "should end at byte %s of the data, but there are %s bytes".formatted(entry.end(), data));
    }
  }

  private static void kind(TensorEntry entry) throws UnsupportedTensorException {
    if (!entry.type().equals(TensorEntry.FLOAT32)) {
      throw new UnsupportedTensorException(
          "tensor '%s' is %s, and only F32 is read here".formatted(entry.name(), entry.type()));
    }
    if (entry.bytes() / Float.BYTES > Integer.MAX_VALUE - 8) {
      throw new UnsupportedTensorException(
          "tensor '%s' has more than 2^31 values".formatted(entry.name()));
    }
  }

  private static void size(TensorEntry entry) throws DamagedWeightsException {
    if (bytes(entry) != entry.bytes()) {
      throw damage(
          entry,
          "has %s bytes, which is not what its shape %s needs"
              .formatted(entry.bytes(), Arrays.toString(entry.shape())));
    }
  }

  private static long bytes(TensorEntry entry) throws DamagedWeightsException {
    try {
      return Math.multiplyExact(FloatArray.count(entry.shape()), Float.BYTES);
    } catch (ArithmeticException e) {
      throw damage(entry, "has an absurd shape " + Arrays.toString(entry.shape()));
    }
  }

  private static DamagedWeightsException damage(TensorEntry entry, String what) {
    return new DamagedWeightsException("tensor '%s' %s".formatted(entry.name(), what));
  }
}
