package org.dino4j.data.decode;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An EXIF block: a TIFF header and its directories, with or without "Exif" and two zeros before
 * them. Read as leniently as PIL does; what is damaged says nothing.
 */
final class ExifBlock {
  private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ORIENTATION = 0x0112;
  private static final int ENTRY_BYTES = 12;
  private static final int FIRST_DIRECTORY = 4;

  private final ByteBuffer tiff;

  private ExifBlock(ByteBuffer tiff) {
    this.tiff = tiff;
  }

  /** What it says of how the camera was held, if it speaks of it. */
  static Optional<Orientation> orientation(byte[] block) {
    int start = 0;
    while (Bytes.matches(block, start, PREFIX)) {
      start += PREFIX.length;
    }
    boolean little = Bytes.startsWith(block, start, 'I', 'I', 42, 0);
    if (!little && !Bytes.startsWith(block, start, 'M', 'M', 0, 42)) {
      return Optional.empty();
    }
    ByteBuffer tiff = ByteBuffer.wrap(block, start, block.length - start).slice();
    tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return new ExifBlock(tiff).orientation();
  }

  /** Of several that it states, the last, as in PIL's table. */
  private Optional<Orientation> orientation() {
    Optional<Orientation> last = Optional.empty();
    try {
      long entry = 2 + unsigned(tiff.getInt(FIRST_DIRECTORY));
      int entries = tiff.getShort(index(entry - 2)) & 0xffff;
      for (int i = 0; i < entries; i++, entry += ENTRY_BYTES) {
        if ((tiff.getShort(index(entry)) & 0xffff) == ORIENTATION) {
          last = Optional.of(Orientation.of(value(index(entry))));
        }
      }
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      return last; // cut off: what was read before holds
    }
    return last;
  }

  /** The number of an entry, whatever its type; 0 if it is none, or if it is several. */
  private double value(int entry) {
    if (tiff.getInt(entry + 4) != 1) {
      return 0;
    }
    int at = entry + 8;
    return switch (tiff.getShort(entry + 2)) {
      case 3 -> tiff.getShort(at) & 0xffff;
      case 4, 13 -> unsigned(tiff.getInt(at));
      case 5 -> (double) unsigned(there(at, 0)) / unsigned(there(at, 4));
      case 6 -> tiff.get(at);
      case 8 -> tiff.getShort(at);
      case 9 -> tiff.getInt(at);
      case 10 -> (double) there(at, 0) / there(at, 4);
      case 11 -> tiff.getFloat(at);
      case 12 -> tiff.getDouble(index(unsigned(tiff.getInt(at))));
      default -> 0;
    };
  }

  /** Of a value that does not fit into its entry, which holds its place instead. */
  private int there(int at, int offset) {
    return tiff.getInt(index(unsigned(tiff.getInt(at)) + offset));
  }

  private static long unsigned(int value) {
    return 0xffffffffL & value;
  }

  private int index(long offset) {
    if (offset > tiff.limit()) {
      throw new IndexOutOfBoundsException();
    }
    return (int) offset;
  }
}
