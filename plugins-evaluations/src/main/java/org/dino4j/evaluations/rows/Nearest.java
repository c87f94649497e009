package org.dino4j.evaluations.rows;

/**
 * The nearest rows of a bank to one query, the most similar first; of equals the earlier row.
 *
 * @param index rows of the bank
 * @param similarity dot products with the query
 */
public record Nearest(int[] index, float[] similarity) {
  public int count() {
    return index.length;
  }
}
