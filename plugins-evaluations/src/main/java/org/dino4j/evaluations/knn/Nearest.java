package org.dino4j.evaluations.knn;

/**
 * The nearest rows of a bank to one query, the most similar first; of equals the earlier row.
 *
 * @param index rows of the bank
 * @param similarity dot products with the query
 */
record Nearest(int[] index, float[] similarity) {
  int count() {
    return index.length;
  }
}
