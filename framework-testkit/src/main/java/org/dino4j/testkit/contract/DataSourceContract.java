package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.junit.jupiter.api.Test;

/**
 * What a data source owes. Its options name a small set of pictures, at least two of them, all of
 * which can be read.
 */
public abstract class DataSourceContract extends PartContract<DataSource> {
  private static final int THREADS = 8;

  @Test
  final void readsEverySampleInAnyOrder() {
    try (DataSet set = part().open()) {
      assertThat(set.size()).as("samples of the set of this test").isGreaterThan(1);
      List<Sample> forwards = read(set, i -> i);
      List<Sample> backwards = read(set, i -> set.size() - 1 - i);
      for (int i = 0; i < set.size(); i++) {
        assertSame(forwards.get(i), backwards.get(set.size() - 1 - i));
      }
    }
  }

  @Test
  final void aPictureStaysAsItWasRead() {
    try (DataSet set = part().open()) {
      Sample first = sample(set, 0);
      int pixels = first.image().values().hashCode();
      int maps = first.targets().hashCode();
      read(set, i -> i);
      assertThat(first.image().values().hashCode())
          .as("pixels of sample 0 after others were read: each picture needs an array of its own")
          .isEqualTo(pixels);
      assertThat(first.targets().hashCode())
          .as("maps of sample 0 after others were read: each map needs arrays of its own")
          .isEqualTo(maps);
    }
  }

  @Test
  final void givesManyThreadsTheSameBytes() throws InterruptedException {
    try (DataSet set = part().open()) {
      List<Sample> expected = read(set, i -> i);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      List<Future<List<Sample>>> readings = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        readings.add(threads.submit(() -> read(set, i -> (i + first) % set.size())));
      }
      threads.shutdown();
      for (int thread = 0; thread < THREADS; thread++) {
        List<Sample> found = result(readings.get(thread));
        for (int i = 0; i < set.size(); i++) {
          assertSame(expected.get((i + thread) % set.size()), found.get(i));
        }
      }
    }
  }

  @Test
  final void labelsAgreeWithSamplesAndClasses() {
    try (DataSet set = part().open()) {
      for (int i = 0; i < set.size(); i++) {
        OptionalInt label = set.label(i);
        assertThat(label).as("label(%s) against read(%s)", i, i).isEqualTo(sample(set, i).label());
        if (!set.classes().isEmpty()) {
          assertThat(label).as("label of sample %s, in a set with classes", i).isPresent();
          assertThat(label.getAsInt())
              .as("label of sample %s", i)
              .isBetween(0, set.classes().size() - 1);
        }
      }
    }
  }

  @Test
  final void offersWhatItsSamplesHave() {
    try (DataSet set = part().open()) {
      List<Sample> samples = read(set, i -> i);
      assertThat(set.offers().labels())
          .as("whether it offers labels")
          .isEqualTo(samples.stream().anyMatch(sample -> sample.label().isPresent()));
      assertThat(samples)
          .allSatisfy(
              sample ->
                  assertThat(sample.targets().keySet())
                      .as("maps of %s against those that the set offers", sample.id())
                      .isEqualTo(set.offers().targets()));
    }
  }

  @Test
  final void everySampleHasANameOfItsOwn() {
    try (DataSet set = part().open()) {
      List<String> names = read(set, i -> i).stream().map(Sample::id).toList();
      assertThat(names).as("names").doesNotContain("");
      assertThat(IntStream.range(0, set.size()).mapToObj(set::id).toList())
          .as("id(index) against the names of what was read")
          .isEqualTo(names);
      assertThat(new HashSet<>(names)).as("different names").hasSameSizeAs(names);
    }
  }

  @Test
  final void aLookFindsNoFaultInWhatCanBeRead() throws UnreadableSampleException {
    try (DataSet set = part().open()) {
      for (int i = 0; i < set.size(); i++) {
        set.look(i);
      }
      assertThat(set.passedOver())
          .as("what lay beside the samples")
          .allSatisfy(kind -> assertThat(kind.count()).isPositive());
    }
  }

  @Test
  final void namesTheFilesThatItReads() {
    try (DataSet set = part().open()) {
      List<Path> files = set.files().toList();
      assertThat(files).as("files").doesNotHaveDuplicates().allSatisfy(f -> assertThat(f).exists());
      assertThat(set.files()).as("asked again").containsExactlyElementsOf(files);
    }
  }

  @Test
  final void canBeClosedAndOpenedAgain() {
    DataSource source = part();
    DataSet first = source.open();
    List<Sample> before = read(first, i -> i);
    first.close();
    first.close();
    try (DataSet second = source.open()) {
      assertThat(second.size()).as("samples").isEqualTo(before.size());
      for (int i = 0; i < second.size(); i++) {
        assertSame(before.get(i), sample(second, i));
      }
    }
  }

  private static void assertSame(Sample expected, Sample found) {
    assertThat(found.id()).as("name").isEqualTo(expected.id());
    assertThat(found.label()).as("label of %s", expected.id()).isEqualTo(expected.label());
    assertThat(found.image().size())
        .as("size of %s", expected.id())
        .isEqualTo(expected.image().size());
    assertThat(found.image().equals(expected.image()))
        .as("the same index gives the same bytes, also of %s", expected.id())
        .isTrue();
    assertThat(found.targets().equals(expected.targets()))
        .as("the same index gives the same maps, also of %s", expected.id())
        .isTrue();
  }

  private static List<Sample> read(DataSet set, IntUnaryOperator order) {
    return IntStream.range(0, set.size()).map(order).mapToObj(i -> sample(set, i)).toList();
  }

  private static Sample sample(DataSet set, int index) {
    try {
      return set.read(index);
    } catch (UnreadableSampleException e) {
      throw new AssertionError("sample " + index + " cannot be read", e);
    }
  }

  private static List<Sample> result(Future<List<Sample>> reading) throws InterruptedException {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      throw new AssertionError("reading in a thread of its own failed", e.getCause());
    }
  }
}
