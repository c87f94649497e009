package org.dino4j.evaluations.knn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.ViewSpec;

/**
 * The evaluated views of one set with their classes. Views are kept in memory where they fit, since
 * a run asks for them again at each measurement; else they are read anew each time.
 *
 * <p>Unreadable pictures are left out, and named by whoever asks for them.
 */
final class Pictures {
  private static final long KEPT_BYTES = 256L << 20;

  /** Pictures that are encoded together. */
  static final int CHUNK = 128;

  private final DataSet data;
  private final ViewPolicy policy;
  private final Seeds seeds;
  private final int[] allLabels;
  private final Image[] kept;
  private final boolean[] unreadable;
  private final Map<Integer, String> reasons = new ConcurrentSkipListMap<>();
  private final long[] prints;
  private boolean passed;

  Pictures(DataSet data, int[] labels, ViewPolicy policy, Seeds seeds) {
    this.data = data;
    this.policy = policy;
    this.seeds = seeds;
    this.allLabels = labels;
    this.kept = new Image[(long) data.size() * bytes(spec()) <= KEPT_BYTES ? data.size() : 0];
    this.unreadable = new boolean[data.size()];
    this.prints = new long[data.size()];
  }

  ViewSpec spec() {
    return policy.inputs().groups().get(0);
  }

  private static long bytes(ViewSpec spec) {
    return (long) spec.size().height() * spec.size().width() * spec.channels();
  }

  /** Hands all views on in chunks, in order. */
  void forEachChunk(Consumer<Pixels.Bytes> consumer) {
    for (int first = 0; first < data.size(); first += CHUNK) {
      List<Image> views =
          IntStream.range(first, Math.min(first + CHUNK, data.size()))
              .parallel()
              .mapToObj(this::view)
              .flatMap(Optional::stream)
              .toList();
      if (!views.isEmpty()) {
        consumer.accept(together(views));
      }
    }
    if (readable().length == 0) {
      throw new Refusal(Refusal.Kind.DATA, "not one picture of an evaluation can be read");
    }
    passed = true;
  }

  private Pixels.Bytes together(List<Image> views) {
    return (Pixels.Bytes) Pixels.of(views);
  }

  /** The view of picture {@code index} of the data set; nothing if it cannot be read. */
  private Optional<Image> view(int index) {
    if (unreadable[index]) {
      return Optional.empty();
    }
    if (kept.length > 0 && kept[index] != null) {
      return Optional.of(kept[index]);
    }
    try {
      Image view = policy.views(data.read(index), seeds.child(index)).images().get(0);
      prints[index] = Fingerprint.of(view.pixels());
      if (kept.length > 0) {
        kept[index] = view;
      }
      return Optional.of(view);
    } catch (UnreadableSampleException e) {
      reasons.put(index, e.getMessage());
      unreadable[index] = true;
      return Optional.empty();
    }
  }

  /**
   * Places in the data set of the pictures that chunks are made of; complete after the first pass.
   */
  int[] readable() {
    return IntStream.range(0, data.size()).filter(i -> !unreadable[i]).toArray();
  }

  /** What is wrong with the pictures that cannot be read, in order. */
  Stream<String> reasons() {
    return reasons.values().stream();
  }

  /** Classes of the readable pictures, in order. */
  int[] labels() {
    return Arrays.stream(readable()).map(i -> allLabels[i]).toArray();
  }

  /**
   * How many of the others look exactly like one of these, whatever their names. 0 until both were
   * looked at.
   */
  long shared(Pictures others) {
    if (!passed || !others.passed) {
      return 0;
    }
    Set<Long> these = prints().boxed().collect(Collectors.toSet());
    return others.prints().filter(these::contains).count();
  }

  private LongStream prints() {
    return Arrays.stream(readable()).mapToLong(i -> prints[i]);
  }

  /** The name of the {@code row}-th readable picture. */
  String name(int row) {
    return data.id(readable()[row]);
  }

  /** The {@code row}-th readable picture's view. */
  Image image(int row) {
    return view(readable()[row]).orElseThrow();
  }
}
