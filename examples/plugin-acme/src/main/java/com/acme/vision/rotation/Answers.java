package com.acme.vision.rotation;

import java.util.Arrays;
import java.util.List;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.part.Refusal;

/**
 * What a network said of turned pictures.
 *
 * @param counts by the turn that it was, then by the one that was said
 */
record Answers(long[][] counts) {
  static Answers none() {
    return new Answers(new long[Turn.values().length][Turn.values().length]);
  }

  /**
   * Counts pictures of one turn.
   *
   * @param logits [pictures, turns]
   */
  void add(Turn turn, FloatArray logits) {
    int turns = Turn.values().length;
    if (logits.shape()[1] != turns) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "acme-rotation-accuracy asks for one of %s turns, but the network's head has %s outputs; train it with the method 'acme-rotation'"
              .formatted(turns, logits.shape()[1]));
    }
    for (int start = 0; start < logits.values().length; start += turns) {
      counts[turn.ordinal()][likeliest(logits.values(), start, turns)]++;
    }
  }

  private static int likeliest(float[] logits, int start, int turns) {
    int best = 0;
    for (int i = 1; i < turns; i++) {
      best = logits[start + i] > logits[start + best] ? i : best;
    }
    return best;
  }

  /** The share that is right. */
  double accuracy() {
    long right = 0;
    long all = 0;
    for (int turn = 0; turn < counts.length; turn++) {
      right += counts[turn][turn];
      all += Arrays.stream(counts[turn]).sum();
    }
    return all == 0 ? 0 : right / (double) all;
  }

  /** What a report draws. */
  Exhibit confusion(String network) {
    List<List<Long>> rows =
        Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList();
    return new Exhibit.Confusion(
        "Turns, and what %s took them for".formatted(network), Turn.classes(), rows);
  }
}
