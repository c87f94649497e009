package org.dino4j.tensorflow.files;

/**
 * What a header says of one tensor.
 *
 * @param name unique in the file
 * @param type as written in the file: {@code F32}, {@code BF16} ...
 * @param shape empty for a scalar
 * @param begin first byte, counted from the end of the header
 * @param end byte after the last one
 */
record TensorEntry(String name, String type, long[] shape, long begin, long end) {
  static final String FLOAT32 = "F32";

  long bytes() {
    return end - begin;
  }
}
