package org.dino4j.engine.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.seed.Seeds;

/**
 * Gives the batches of consecutive steps while workers make the next ones. The position in the data
 * is the step number: a feed that starts at step n gives what one that started at 0 gives from n
 * on.
 *
 * <p>For one consumer thread.
 */
public final class BatchFeed implements AutoCloseable {
  private static final long SECONDS_TO_STOP = 30;
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final DataSet data;
  private final ViewPolicy policy;
  private final Seeds seeds;
  private final FeedPlan plan;
  private final EpochOrder epochs;
  private final SlotReader reader;
  private final ExecutorService workers;
  private final Queue<BatchAssembly> ahead = new ArrayDeque<>();
  private final Map<Integer, Unreadable> unreadable = new LinkedHashMap<>();
  private final long end;
  private long nextStep;
  private long orderedEpoch = -1;
  private int[] order = {};

  /**
   * Starts the workers.
   *
   * @param first the step to begin with
   * @param end the step to stop before
   * @param known samples that this run has already found unreadable
   */
  public BatchFeed(
      DataSet data,
      ViewPolicy policy,
      Seeds seeds,
      FeedPlan plan,
      long first,
      long end,
      List<Unreadable> known) {
    if (plan.batch() > data.size()) {
      throw new IllegalArgumentException(
          "a batch of %s needs as many samples, found %s".formatted(plan.batch(), data.size()));
    }
    this.data = data;
    this.policy = policy;
    this.seeds = seeds;
    this.plan = plan;
    this.epochs = new EpochOrder(data.size(), seeds);
    this.reader = new SlotReader(data, policy, seeds, plan.tolerateUnreadable());
    this.nextStep = first;
    this.end = end;
    known.forEach(sample -> unreadable.put(sample.index(), sample));
    this.workers = Executors.newFixedThreadPool(plan.workers(), BatchFeed::named);
    for (int i = 0; i < plan.ahead(); i++) {
      request();
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "dino4j-feed-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Asks the workers for one more batch. */
  private void request() {
    if (nextStep == end) {
      return;
    }
    long stepsPerEpoch = data.size() / plan.batch();
    long epoch = nextStep / stepsPerEpoch;
    int first = Math.toIntExact(nextStep % stepsPerEpoch) * plan.batch();
    int[] current = order(epoch);
    BatchAssembly assembly =
        new BatchAssembly(nextStep++, policy.inputs(), plan.batch(), plan.wanted(), seeds);
    ahead.add(assembly);
    for (int place = 0; place < plan.batch(); place++) {
      int row = place;
      workers.execute(() -> fill(assembly, row, epoch, current, first + row));
    }
  }

  private void fill(BatchAssembly assembly, int row, long epoch, int[] current, int place) {
    if (assembly.done().isDone()) {
      return; // another place of this batch failed
    }
    try {
      assembly.fill(row, reader.read(epoch, current, place));
    } catch (Throwable e) { // whatever it is, the loop has to see it
      assembly.done().completeExceptionally(e);
    }
  }

  private int[] order(long epoch) {
    if (epoch != orderedEpoch) {
      order = epochs.of(epoch);
      orderedEpoch = epoch;
    }
    return order;
  }

  /**
   * The batch of the next step; waits for it if need be.
   *
   * @throws org.dino4j.api.part.Refusal if more samples are unreadable than the plan tolerates
   */
  public FedBatch next() {
    if (ahead.isEmpty()) {
      throw new IllegalStateException("the run ends before step " + end);
    }
    FedBatch batch = await(ahead.remove());
    request();
    batch.replaced().forEach(r -> unreadable.putIfAbsent(r.sample().index(), r.sample()));
    SlotReader.refuseTooMany(List.copyOf(unreadable.values()), plan.tolerateUnreadable());
    return batch;
  }

  private static FedBatch await(BatchAssembly assembly) {
    try {
      return assembly.done().get();
    } catch (ExecutionException e) {
      throw unwrapped(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for data", e);
    }
  }

  private static RuntimeException unwrapped(Throwable cause) {
    // A plugin may have wrapped what the machine ran out of; that is not the plugin's fault.
    UnreadableSampleException.throwErrorIn(cause);
    return cause instanceof RuntimeException known ? known : new CompletionException(cause);
  }

  /** Samples found unreadable so far, in the order of the steps. */
  public List<Unreadable> unreadable() {
    return new ArrayList<>(unreadable.values());
  }

  /** Stops the workers; what they have made is dropped. The data set stays open. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a worker did not stop within " + SECONDS_TO_STOP + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
