package org.dino4j.evaluations.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.Image;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.view.Normalization;
import org.dino4j.evaluations.outlier.NormCut;
import org.dino4j.evaluations.patch.NeighbourCosine;
import org.dino4j.evaluations.patch.PatchPixels;
import org.dino4j.evaluations.patch.Tokens;

/**
 * What was found of one network.
 *
 * @param probes nothing of fewer than three pictures
 * @param cosines of embedded patches with those beside them; nothing where a backbone does not tell
 *     of embedded patches
 */
record NetworkAudit(PatchNorms norms, Optional<Probes> probes, Optional<float[]> cosines) {
  /** Nothing where the network has no patch tokens. */
  static Optional<NetworkAudit> of(
      Encoder encoder, List<Image> images, Normalization pixels, Backend backend, double penalty) {
    Tokens tokens = new Tokens(encoder, images);
    return tokens
        .grid()
        .map(
            grid -> {
              PatchNorms norms = PatchNorms.of(tokens, grid);
              return new NetworkAudit(
                  norms,
                  Probes.of(
                      backend,
                      tokens.patches(norms.lastName(tokens)),
                      PatchPixels.of(images, grid, pixels),
                      norms.last().outlying(),
                      grid,
                      penalty),
                  cosines(tokens, grid));
            });
  }

  private static Optional<float[]> cosines(Tokens tokens, Grid grid) {
    return tokens.has(Features.EMBEDDED_PATCHES)
        ? Optional.of(NeighbourCosine.of(tokens.patches(Features.EMBEDDED_PATCHES), grid))
        : Optional.empty();
  }

  List<Score> scores(String network) {
    List<Score> scores = new ArrayList<>();
    scores.add(AuditEvaluation.OUTLIERS.of(network, norms.last().outliers()));
    scores.add(AuditEvaluation.LONG.of(network, norms.last().shareAbove(NormCut.FIXED)));
    scores.addAll(probeScores(network));
    return scores;
  }

  /** Only these have a meaning of a network that was not trained: something to be held against. */
  List<Score> probeScores(String network) {
    List<Score> scores = new ArrayList<>();
    probes.ifPresent(
        found -> {
          scores.add(AuditEvaluation.POSITION.of(network, found.normal().position().top1()));
          scores.add(AuditEvaluation.PIXELS.of(network, found.normal().pixels()));
        });
    return scores;
  }
}
