package org.dino4j.engine.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.engine.terminal.Visible;

/**
 * Fills one place of an epoch. What comes out depends on the epoch and the place alone, so it does
 * not matter which worker asks, or when.
 *
 * <p>An unreadable sample is replaced by the next readable one in the epoch's order. The stand-in
 * gets the views drawn for the one it replaces: if it is in the same batch itself, the two differ.
 */
record SlotReader(DataSet data, ViewPolicy policy, Seeds seeds, int tolerateUnreadable) {
  private static final int NAMED = 10;

  Filling read(long epoch, int[] order, int place) {
    List<Unreadable> unreadable = new ArrayList<>();
    for (int next = 0; next < order.length; next++) {
      int index = order[(place + next) % order.length];
      try {
        Sample sample = data.read(index);
        Seeds draws = seeds.child("views").child(epoch).child(order[place]);
        return new Filling(
            new Slot(sample.id(), List.copyOf(unreadable)), policy.views(sample, draws));
      } catch (UnreadableSampleException e) {
        unreadable.add(new Unreadable(index, e.id(), e.getMessage()));
        refuseTooMany(unreadable, tolerateUnreadable);
      }
    }
    throw new Refusal(Refusal.Kind.DATA, "not one sample of the training data can be read");
  }

  /** Stops where there are more than the recipe allows. */
  static void refuseTooMany(List<Unreadable> unreadable, int tolerated) {
    if (unreadable.size() <= tolerated) {
      return;
    }
    throw new Refusal(
        Refusal.Kind.DATA,
        "%s of the training data cannot be read, tolerated are %s:%n%s%nMend or remove what is damaged, or allow more with --set data.tolerateUnreadable=N"
            .formatted(
                unreadable.size() == 1 ? "1 sample" : unreadable.size() + " samples",
                tolerated,
                unreadable.stream()
                    .limit(NAMED)
                    .map(sample -> "  " + Visible.line(sample.reason()))
                    .collect(Collectors.joining("\n", "", more(unreadable.size())))));
  }

  private static String more(int unreadable) {
    return unreadable <= NAMED ? "" : "\n  and %s more".formatted(unreadable - NAMED);
  }
}
