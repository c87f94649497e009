package org.dino4j.trials.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.engine.run.Checkpoint;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.RunFolder;

/**
 * Compares runs with one that was never killed, bit for bit.
 *
 * @param whole the run that was never killed
 * @param files reads snapshots
 */
record SameBits(RunFolder whole, SnapshotFiles files) {
  /** What differs in the events, and in the arrays of the newest checkpoint, at a run's end. */
  List<String> differences(RunFolder other) {
    List<String> found = new ArrayList<>();
    inEvents(other).ifPresent(found::add);
    if (bytes(other).length < bytes(whole).length) {
      found.add(name() + " ends early");
    }
    arrays(newest(whole), newest(other), found);
    return found;
  }

  /** Where the events of a run, which may not be at its end, leave those of the whole run. */
  Optional<String> inEvents(RunFolder other) {
    byte[] expected = bytes(whole);
    byte[] actual = wholeLines(bytes(other));
    int common = Math.min(expected.length, actual.length);
    int at = Arrays.mismatch(expected, 0, common, actual, 0, common);
    if (at < 0 && actual.length <= expected.length) {
      return Optional.empty();
    }
    String same = new String(actual, 0, at < 0 ? common : at, StandardCharsets.UTF_8);
    long line = 1 + same.chars().filter(c -> c == '\n').count();
    return Optional.of("%s differs from line %s on".formatted(name(), line));
  }

  private Path name() {
    return whole.events().getFileName();
  }

  private static byte[] wholeLines(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  private static void arrays(
      Map<String, FloatArray> expected, Map<String, FloatArray> actual, List<String> found) {
    TreeSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(actual.keySet());
    for (String name : names) {
      if (!expected.containsKey(name) || !actual.containsKey(name)) {
        found.add(name + " is in one run only");
      } else if (!same(expected.get(name), actual.get(name))) {
        found.add(name + " differs");
      }
    }
  }

  private static boolean same(FloatArray a, FloatArray b) {
    return Arrays.equals(a.shape(), b.shape()) && Arrays.equals(bits(a.values()), bits(b.values()));
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    Arrays.setAll(bits, i -> Float.floatToRawIntBits(values[i]));
    return bits;
  }

  private Map<String, FloatArray> newest(RunFolder run) {
    Checkpoints checkpoints = new Checkpoints(run, files);
    Optional<Checkpoint> newest = checkpoints.newest();
    return newest
        .map(checkpoints::requireWhole)
        .map(checkpoint -> checkpoints.read(checkpoint).arrays())
        .orElseGet(Map::of);
  }

  private static byte[] bytes(RunFolder run) {
    try {
      return Files.exists(run.events()) ? Files.readAllBytes(run.events()) : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
