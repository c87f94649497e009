package org.dino4j.evaluations.foreground;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Encoder;
import org.dino4j.evaluations.patch.HeadAttention;
import org.dino4j.evaluations.patch.PatchColours;
import org.dino4j.evaluations.patch.Tokens;
import org.dino4j.evaluations.rows.Rows;

/**
 * Masks of all queries that one network gives, by the measure that they are of.
 *
 * @param by foreground by patch, picture by picture
 */
record Masks(Truth truth, Map<String, boolean[]> by) {
  /** What masks are made of, apart from a network. */
  record Setting(ForegroundOptions options, Backend backend, Truth bank, Truth queries) {
    /** Masks of rows that stand for patches. */
    Map<String, boolean[]> of(Rows bankPatches, Rows patches) {
      PatchVote vote = new PatchVote(bankPatches, bank.cover()).thinned(options.bankPatches());
      Map<String, boolean[]> masks = new TreeMap<>();
      masks.put(ForegroundEvaluation.KNN.name(), Truth.above(vote.ask(patches, options.k())));
      masks.put(
          ForegroundEvaluation.PCA.name(),
          PatchColours.of(backend, patches, queries.grid(), options.pca()).foreground());
      return masks;
    }
  }

  static Masks of(Setting setting, Tokens bank, Tokens queries) {
    Map<String, boolean[]> masks =
        setting.of(bank.patches(Encoder.PATCHES), queries.patches(Encoder.PATCHES));
    if (queries.has(Features.LAST_ATTENTION)) {
      masks.put(ForegroundEvaluation.ATTENTION.name(), attention(setting, queries));
    }
    return new Masks(setting.queries(), masks);
  }

  /** Of the head that does best over all pictures. */
  private static boolean[] attention(Setting setting, Tokens queries) {
    Grid grid = setting.queries().grid();
    List<HeadAttention> all =
        queries.attention(Features.LAST_ATTENTION).stream()
            .map(weights -> new HeadAttention(weights, grid.cells()))
            .toList();
    boolean[] best = new boolean[all.size() * grid.cells()];
    for (int head = 0; head < all.get(0).heads(); head++) {
      boolean[] masks = new boolean[best.length];
      for (int picture = 0; picture < all.size(); picture++) {
        boolean[] own = Mass.mask(all.get(picture).of(0, head), setting.options().mass());
        System.arraycopy(own, 0, masks, picture * own.length, own.length);
      }
      if (setting.queries().jaccard(masks) > setting.queries().jaccard(best)) {
        best = masks;
      }
    }
    return best;
  }

  /** One for each measure that the network has a mask for. */
  List<Score> scores(String network) {
    return ForegroundEvaluation.MEASURES.stream()
        .filter(measure -> by.containsKey(measure.name()))
        .map(measure -> score(network, measure))
        .toList();
  }

  private Score score(String network, Measure measure) {
    return measure.of(network, truth.jaccard(by.get(measure.name())));
  }
}
