package org.dino4j.engine.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;

/**
 * A batch while workers fill it. Each place writes its own rows: view {@code v} of sample {@code s}
 * is row {@code v * batch + s} of its group.
 */
final class BatchAssembly {
  private final long step;
  private final InputSpec inputs;
  private final Slot[] slots;
  private final List<byte[]> pixels = new ArrayList<>();
  private final AtomicInteger missing;
  private final CompletableFuture<FedBatch> done = new CompletableFuture<>();

  BatchAssembly(long step, InputSpec inputs, int batch) {
    this.step = step;
    this.inputs = inputs;
    this.slots = new Slot[batch];
    this.missing = new AtomicInteger(batch);
    for (ViewSpec group : inputs.groups()) {
      pixels.add(new byte[Math.multiplyExact(group.count() * batch, bytes(group))]);
    }
  }

  /** Complete when every place is filled, or when one failed. */
  CompletableFuture<FedBatch> done() {
    return done;
  }

  void fill(int place, Slot slot) {
    copy(place, slot.views());
    slots[place] = new Slot(slot.id(), List.of(), slot.unreadable());
    if (missing.decrementAndGet() == 0) {
      done.complete(finished());
    }
  }

  private void copy(int place, List<Image> views) {
    if (views.size() != inputs.viewCount()) {
      throw new IllegalStateException(
          "the view policy promised %s views and made %s"
              .formatted(inputs.viewCount(), views.size()));
    }
    int next = 0;
    for (int g = 0; g < inputs.groups().size(); g++) {
      ViewSpec group = inputs.groups().get(g);
      for (int v = 0; v < group.count(); v++) {
        int row = v * slots.length + place;
        byte[] view = checked(views.get(next++), group).pixels();
        System.arraycopy(view, 0, pixels.get(g), row * bytes(group), view.length);
      }
    }
  }

  private static Image checked(Image view, ViewSpec group) {
    if (!view.size().equals(group.size()) || view.channels() != group.channels()) {
      throw new IllegalStateException(
          "the view policy promised %s views of %sx%s and made one of %sx%s"
              .formatted(
                  group.name(), group.size(), group.channels(), view.size(), view.channels()));
    }
    return view;
  }

  private FedBatch finished() {
    List<Pixels> views = new ArrayList<>();
    for (int g = 0; g < pixels.size(); g++) {
      ViewSpec group = inputs.groups().get(g);
      views.add(
          new Pixels.Bytes(
              group.count() * slots.length, group.size(), group.channels(), pixels.get(g)));
    }
    return new FedBatch(
        step,
        new Batch(views, Arrays.stream(slots).map(Slot::id).toList()),
        Arrays.stream(slots).flatMap(BatchAssembly::replacements).toList());
  }

  private static Stream<Replacement> replacements(Slot slot) {
    return slot.unreadable().stream().map(sample -> new Replacement(sample, slot.id()));
  }

  private static int bytes(ViewSpec group) {
    return group.size().height() * group.size().width() * group.channels();
  }
}
