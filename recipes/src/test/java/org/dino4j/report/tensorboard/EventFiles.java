package org.dino4j.report.tensorboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.engine.run.RunFolder;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.SessionLog;
import org.tensorflow.proto.Summary;

/**
 * Reads what TensorBoard would show, by TensorFlow's own classes and a bitwise CRC: it shares no
 * line with the writer.
 */
public final class EventFiles {
  private static final int FRAME = 12;
  private static final int CASTAGNOLI = 0x82f63b78;

  private EventFiles() {}

  /** A value as it is shown. */
  public record Shown(long step, Summary.Value value) {}

  /** The whole records of one file; what follows the last of them is left out. */
  public static List<Event> read(Path file) {
    List<Event> events = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(content(file)).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.remaining() >= FRAME) {
      long length = bytes.getLong(bytes.position());
      if (bytes.remaining() < FRAME + length + Integer.BYTES) {
        return events;
      }
      byte[] head = take(bytes, Long.BYTES);
      assertThat(bytes.getInt()).as("sum of a length").isEqualTo(maskedSum(head));
      byte[] data = take(bytes, (int) length);
      assertThat(bytes.getInt()).as("sum of a record").isEqualTo(maskedSum(data));
      events.add(parsed(data));
    }
    return events;
  }

  /** All files of a run in the order of their names, with restarts obeyed as TensorBoard does. */
  public static List<Shown> shown(RunFolder run) {
    List<Shown> shown = new ArrayList<>();
    for (Path file : files(run)) {
      for (Event event : read(file)) {
        if (event.getSessionLog().getStatus() == SessionLog.SessionStatus.START) {
          shown.removeIf(earlier -> earlier.step() >= event.getStep());
        }
        event.getSummary().getValueList().forEach(v -> shown.add(new Shown(event.getStep(), v)));
      }
    }
    return shown;
  }

  /** The event files of a run, the oldest first. */
  public static List<Path> files(RunFolder run) {
    try (Stream<Path> inside = Files.list(run.tensorBoard())) {
      return inside.filter(path -> path.toString().contains("tfevents")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] take(ByteBuffer from, int count) {
    byte[] taken = new byte[count];
    from.get(taken);
    return taken;
  }

  private static Event parsed(byte[] data) {
    try {
      return Event.parseFrom(data);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("no event", e);
    }
  }

  private static int maskedSum(byte[] bytes) {
    int sum = -1;
    for (byte next : bytes) {
      sum ^= next & 0xff;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum & 1) == 0 ? sum >>> 1 : (sum >>> 1) ^ CASTAGNOLI;
      }
    }
    sum = ~sum;
    return ((sum >>> 15) | (sum << 17)) + 0xa282ead8;
  }
}
