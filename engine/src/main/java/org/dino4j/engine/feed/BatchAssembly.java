package org.dino4j.engine.feed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Views;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Rasters;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;

/**
 * A batch while workers fill it. Each place writes its own rows: view {@code v} of sample {@code s}
 * is row {@code v * batch + s} of its group. Masks are dealt out over the whole batch, once, by
 * whoever fills the last place: they depend on the step alone.
 */
final class BatchAssembly {
  private final long step;
  private final InputSpec inputs;
  private final Wanted wanted;
  private final Seeds seeds;
  private final Slot[] slots;
  private final int[] labels;
  private final List<GroupRows> groups;
  private final AtomicInteger missing;
  private final CompletableFuture<FedBatch> done = new CompletableFuture<>();

  /**
   * An empty one.
   *
   * @param seeds the run's
   */
  BatchAssembly(long step, InputSpec inputs, int batch, Wanted wanted, Seeds seeds) {
    this.step = step;
    this.inputs = inputs;
    this.wanted = wanted;
    this.seeds = seeds;
    this.slots = new Slot[batch];
    this.labels = new int[batch];
    this.missing = new AtomicInteger(batch);
    this.groups =
        inputs.groups().stream()
            .map(group -> new GroupRows(group, batch, wanted.targets()))
            .toList();
  }

  /** Complete when every place is filled, or when one failed. */
  CompletableFuture<FedBatch> done() {
    return done;
  }

  void fill(int place, Filling filling) {
    Views views = filling.views();
    requireAll("views", views.images());
    for (String name : wanted.targets()) {
      requireAll("maps of the target '%s'".formatted(name), maps(views, name));
    }
    int next = 0;
    for (int g = 0; g < groups.size(); g++) {
      for (int v = 0; v < inputs.groups().get(g).count(); v++) {
        copy(groups.get(g), v * slots.length + place, views, next++);
      }
    }
    labels[place] = views.label().orElse(Batch.NO_LABEL);
    slots[place] = filling.slot();
    if (missing.decrementAndGet() == 0) {
      done.complete(finished());
    }
  }

  private void requireAll(String what, List<?> found) {
    if (found.size() != inputs.viewCount()) {
      throw new IllegalStateException(
          "the view policy promised %s %s and made %s"
              .formatted(inputs.viewCount(), what, found.size()));
    }
  }

  private void copy(GroupRows group, int row, Views views, int view) {
    group.view(row, views.images().get(view));
    for (String name : wanted.targets()) {
      group.map(row, name, maps(views, name).get(view));
    }
  }

  private static List<Raster> maps(Views views, String name) {
    return views.targets().getOrDefault(name, List.of());
  }

  private FedBatch finished() {
    Map<String, List<Rasters>> targets = new HashMap<>();
    wanted
        .targets()
        .forEach(
            name -> targets.put(name, groups.stream().map(group -> group.target(name)).toList()));
    Batch batch =
        new Batch(
            groups.stream().map(GroupRows::pixels).toList(),
            Arrays.stream(slots).map(Slot::id).toList(),
            labels,
            targets,
            wanted.masking().map(this::masks));
    return new FedBatch(
        step, batch, Arrays.stream(slots).flatMap(BatchAssembly::replacements).toList());
  }

  private Masks masks(Masking asked) {
    ViewSpec group =
        inputs.groups().stream()
            .filter(views -> views.name().equals(asked.group()))
            .findFirst()
            .orElseThrow();
    int images = group.count() * slots.length;
    return asked.policy().masks(asked.grid(), images, seeds.child("masks").child(step));
  }

  private static Stream<Replacement> replacements(Slot slot) {
    return slot.unreadable().stream().map(sample -> new Replacement(sample, slot.id()));
  }
}
