package org.dino4j.evaluations.outlier;

import org.dino4j.api.train.Backend;
import org.dino4j.evaluations.linear.Ridge;
import org.dino4j.evaluations.linear.Targets;
import org.dino4j.evaluations.rows.Rows;

/**
 * Paints the pixels of a patch from its token. Outlier tokens have mostly forgotten them
 * (arXiv:2309.16588, figure 5b).
 */
public record ReconstructionProbe(Ridge ridge) {
  /**
   * Fits.
   *
   * @param pixels of the tokens' patches, a row each
   */
  public static ReconstructionProbe fit(Backend backend, Rows tokens, Rows pixels, double penalty) {
    return new ReconstructionProbe(
        Ridge.fit(backend, tokens, new Targets.Numbers(pixels), penalty));
  }

  /** Mean over the tokens of the L2 norm of what is wrong; 0 where no token is asked. */
  public double ask(Rows tokens, Rows pixels) {
    float[] told = ridge.told(tokens).values();
    double sum = 0;
    for (int row = 0; row < tokens.count(); row++) {
      double square = 0;
      for (int i = row * pixels.width(); i < (row + 1) * pixels.width(); i++) {
        double off = (double) told[i] - pixels.values()[i];
        square += off * off;
      }
      sum += Math.sqrt(square);
    }
    return tokens.count() == 0 ? 0 : sum / tokens.count();
  }
}
