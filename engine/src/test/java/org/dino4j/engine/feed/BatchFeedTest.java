package org.dino4j.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Rasters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BatchFeedTest {
  private static final Seeds SEEDS = new Seeds(11);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void givesTheSameBytesForAnyNumberOfWorkersHoweverSlowTheyAre(int workers) {
    AtomicLong spent = new AtomicLong();
    NumberedPictures slow =
        NumberedPictures.of(53, 4, 17)
            .with(index -> spent.addAndGet(busy((index * 7919 + workers * 31) % 97 * 3000)));
    List<String> expected = batches(NumberedPictures.of(53, 4, 17), plan(1, 2), 0, 12);

    assertThat(batches(slow, plan(workers, 2), 0, 12)).isEqualTo(expected);
    assertThat(spent).doesNotHaveValue(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 4, 5, 11})
  void startsAtAnyStepWithTheBatchesOfThatStep(long first) {
    List<String> whole = batches(NumberedPictures.of(53, 4), plan(2, 1), 0, 12);

    assertThat(batches(NumberedPictures.of(53, 4), plan(3, 1), first, 12))
        .isEqualTo(whole.subList((int) first, 12));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "7, 0", "3, 5"})
  void labelsMapsAndMasksFollowFromTheStepAlone(int workers, int first) {
    List<Batch> whole = annotated(1, 0);
    List<Batch> found = annotated(workers, first);

    for (int i = 0; i < found.size(); i++) {
      Batch expected = whole.get(first + i);
      assertThat(found.get(i).labels()).isEqualTo(expected.labels());
      assertThat(found.get(i).masks()).isEqualTo(expected.masks());
      for (int group = 0; group < 2; group++) {
        assertThat(map(found.get(i), group).values()).isEqualTo(map(expected, group).values());
        assertThat(map(found.get(i), group).valid()).isEqualTo(map(expected, group).valid());
      }
    }
    assertThat(whole.get(0).masks()).isNotEqualTo(whole.get(1).masks());
  }

  @Test
  void aRowOfAMapBelongsToTheViewOfThatRow() {
    Batch batch = annotated(2, 0).get(0);
    Pixels.Bytes pixels = (Pixels.Bytes) batch.views().get(0);
    Rasters map = map(batch, 0);

    for (int row = 0; row < 20; row++) {
      int number = pixels.values()[row * 12];
      assertThat(map.values()[row * 4]).isEqualTo(10 * number + row / 10);
      assertThat(map.valid()[row * 4 + 1]).isEqualTo(number % 2 == 0);
      assertThat(batch.labels()[row % 10]).isEqualTo(number % 3 == 0 ? Batch.NO_LABEL : number % 3);
    }
  }

  @Test
  void holdsNoMapThatNobodyAskedFor() {
    try (BatchFeed feed = feed(NumberedPictures.of(40), plan(1, 0), 0, 1)) {
      Batch batch = feed.next().batch();
      assertThat(batch.targets()).isEmpty();
      assertThat(batch.masks()).isEmpty();
    }
  }

  @Test
  void saysWhichMapsAPolicyDidNotMake() {
    FeedPlan plan = plan(1, 0).with(new Wanted(Set.of("height"), Optional.empty()));
    try (BatchFeed feed = feed(NumberedPictures.of(40), plan, 0, 1)) {
      assertThatThrownBy(feed::next)
          .hasMessage("the view policy promised 3 maps of the target 'height' and made 0");
    }
  }

  private static Rasters map(Batch batch, int group) {
    return batch.targets().get(NumberedPictures.MAP).get(group);
  }

  private static List<Batch> annotated(int workers, int first) {
    MaskPolicy masks =
        (grid, images, seeds) -> {
          boolean[] hidden = new boolean[grid.cells() * images];
          hidden[seeds.generator().nextInt(hidden.length)] = true;
          return new Masks(grid, images, hidden);
        };
    Masking masking = new Masking("global", new Grid(8, 8), masks);
    FeedPlan plan =
        plan(workers, 0).with(new Wanted(Set.of(NumberedPictures.MAP), Optional.of(masking)));
    List<Batch> found = new ArrayList<>();
    try (BatchFeed feed =
        new BatchFeed(
            NumberedPictures.of(53),
            new NumberedPictures.Mapped(),
            SEEDS,
            plan,
            first,
            8,
            List.of())) {
      for (int step = first; step < 8; step++) {
        found.add(feed.next().batch());
      }
    }
    return found;
  }

  @Test
  void goesThroughEverySampleOnceAnEpochInAnotherOrderEachTime() {
    List<String> names = new ArrayList<>();
    try (BatchFeed feed = feed(NumberedPictures.of(40), plan(2, 0), 0, 8)) {
      for (int i = 0; i < 8; i++) {
        names.addAll(feed.next().batch().ids());
      }
    }
    assertThat(new HashSet<>(names.subList(0, 40))).hasSize(40);
    assertThat(new HashSet<>(names.subList(40, 80))).hasSize(40);
    assertThat(names.subList(0, 40)).isNotEqualTo(names.subList(40, 80));
  }

  @Test
  void laysRowsOutByViewThenSample() {
    try (BatchFeed feed = feed(NumberedPictures.of(10), plan(2, 0), 0, 1)) {
      FedBatch fed = feed.next();
      Pixels.Bytes globals = (Pixels.Bytes) fed.batch().views().get(0);
      Pixels.Bytes locals = (Pixels.Bytes) fed.batch().views().get(1);

      assertThat(globals.images()).isEqualTo(20);
      assertThat(locals.images()).isEqualTo(10);
      for (int row = 0; row < 20; row++) {
        assertThat("picture-" + globals.values()[row * 12])
            .isEqualTo(fed.batch().ids().get(row % 10));
      }
      assertThat(Arrays.copyOfRange(globals.values(), 0, 12))
          .isNotEqualTo(Arrays.copyOfRange(globals.values(), 120, 132));
    }
  }

  @Test
  void replacesAnUnreadableSampleByTheNextReadableOneOfTheEpoch() {
    int[] order = new EpochOrder(30, SEEDS).of(0);
    NumberedPictures pictures = NumberedPictures.of(30, order[3], order[4]);

    try (BatchFeed feed = feed(pictures, plan(2, 2), 0, 1)) {
      FedBatch fed = feed.next();

      assertThat(fed.batch().ids().get(3)).isEqualTo("picture-" + order[5]);
      assertThat(fed.batch().ids().get(4)).isEqualTo("picture-" + order[5]);
      assertThat(fed.replaced())
          .extracting(r -> r.sample().index())
          .containsExactly(order[3], order[4], order[4]);
      assertThat(feed.unreadable())
          .extracting(Unreadable::reason)
          .containsExactlyInAnyOrder(
              "picture-" + order[3] + ": cut short", "picture-" + order[4] + ": cut short");
      byte[] rows = ((Pixels.Bytes) fed.batch().views().get(0)).values();
      assertThat(Arrays.copyOfRange(rows, 36, 48)).isNotEqualTo(Arrays.copyOfRange(rows, 48, 60));
    }
  }

  @Test
  void countsAnUnreadableSampleOnceHoweverManyEpochsMeetIt() {
    List<String> three = batches(NumberedPictures.of(20, 7), plan(2, 1), 0, 6);

    assertThat(three).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void refusesMoreUnreadableSamplesThanTolerated(int workers) {
    int[] order = new EpochOrder(40, SEEDS).of(0);
    NumberedPictures pictures = NumberedPictures.of(40, order[2], order[13]);

    try (BatchFeed feed = feed(pictures, plan(workers, 1), 0, 4)) {
      assertThat(feed.next().replaced()).hasSize(1);
      assertThatThrownBy(feed::next)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("2 samples of the training data cannot be read, tolerated are 1")
          .hasMessageContaining("picture-" + order[2] + ": cut short")
          .hasMessageContaining("picture-" + order[13] + ": cut short")
          .hasMessageContaining("--set data.tolerateUnreadable=N");
    }
  }

  @Test
  void countsWhatAnEarlierPartOfTheRunFound() {
    int[] order = new EpochOrder(40, SEEDS).of(0);
    List<Unreadable> known = List.of(new Unreadable(order[2], "x", "x: cut short"));
    NumberedPictures pictures = NumberedPictures.of(40, order[2], order[13]);

    try (BatchFeed feed =
        new BatchFeed(pictures, new NumberedPictures.Cuts(), SEEDS, plan(2, 1), 1, 4, known)) {
      assertThatThrownBy(feed::next).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void bringsAWorkersErrorToTheLoop() {
    NumberedPictures broken =
        NumberedPictures.of(40)
            .with(
                index -> {
                  throw new IllegalArgumentException("no such codec");
                });
    try (BatchFeed feed = feed(broken, plan(2, 0), 0, 4)) {
      assertThatThrownBy(feed::next)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no such codec");
    }
  }

  @Test
  void bringsWhatTheMachineRanOutOfToTheLoopHoweverItWasWrapped() {
    Error heap = new OutOfMemoryError("Java heap space");
    NumberedPictures starved =
        NumberedPictures.of(40)
            .with(
                index -> {
                  throw new IllegalStateException(new IOException("cannot allocate", heap));
                });
    try (BatchFeed feed = feed(starved, plan(2, 40), 0, 4)) {
      assertThatThrownBy(feed::next).isSameAs(heap);
    }
  }

  @Test
  void namesTheFirstOfManyUnreadableSamples() {
    NumberedPictures pictures =
        NumberedPictures.of(30, IntStream.range(0, 30).boxed().toArray(Integer[]::new));

    try (BatchFeed feed = feed(pictures, plan(1, 11), 0, 1)) {
      assertThatThrownBy(feed::next)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("12 samples of the training data cannot be read, tolerated are 11")
          .hasMessageContaining("\n  and 2 more\nMend or remove what is damaged");
    }
  }

  @Test
  void readsNoFurtherAheadThanPlanned() throws InterruptedException {
    NumberedPictures pictures = NumberedPictures.of(400);
    CountDownLatch read = new CountDownLatch(30);
    NumberedPictures counted = pictures.with(index -> read.countDown());
    try (BatchFeed feed = feed(counted, new FeedPlan(10, 4, 3, 0, Wanted.NOTHING), 0, 40)) {
      read.await();
      assertThat(pictures.reads()).hasValue(30);
      assertThat(feed.unreadable()).isEmpty();
    }
  }

  @Test
  void stopsItsThreadsWhenClosedWhileTheyWork() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger interrupted = new AtomicInteger();
    CountDownLatch started = new CountDownLatch(2);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    NumberedPictures stuck =
        NumberedPictures.of(40)
            .with(
                index -> {
                  workers.add(Thread.currentThread());
                  started.countDown();
                  try {
                    never.await();
                  } catch (InterruptedException e) {
                    interrupted.incrementAndGet();
                  }
                });
    try (BatchFeed feed = feed(stuck, plan(2, 0), 0, 4)) {
      assertThat(feed.unreadable()).isEmpty();
      awaitAll(started);
    }
    assertThat(interrupted).hasValue(2);
    assertThat(workers).hasSize(2);
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static long busy(int rounds) {
    long value = rounds;
    for (int i = 0; i < rounds; i++) {
      value = value * 6364136223846793005L + 1442695040888963407L;
    }
    return value | 1;
  }

  private static FeedPlan plan(int workers, int tolerated) {
    return FeedPlan.of(10, workers, tolerated);
  }

  private static BatchFeed feed(NumberedPictures pictures, FeedPlan plan, long first, long end) {
    return new BatchFeed(pictures, new NumberedPictures.Cuts(), SEEDS, plan, first, end, List.of());
  }

  /** What the batches hold, as text. */
  private static List<String> batches(
      NumberedPictures pictures, FeedPlan plan, long first, long end) {
    List<String> found = new ArrayList<>();
    try (BatchFeed feed = feed(pictures, plan, first, end)) {
      for (long step = first; step < end; step++) {
        FedBatch fed = feed.next();
        assertThat(fed.step()).isEqualTo(step);
        found.add(text(fed));
      }
    }
    return found;
  }

  private static String text(FedBatch fed) {
    StringBuilder text = new StringBuilder().append(fed.replaced()).append(fed.batch().ids());
    for (Pixels views : fed.batch().views()) {
      text.append(Arrays.toString(((Pixels.Bytes) views).values()));
    }
    return text.toString();
  }
}
