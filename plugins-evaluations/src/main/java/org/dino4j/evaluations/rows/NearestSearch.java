package org.dino4j.evaluations.rows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Exact search by dot product. The bank is kept in blocks with the rows of a block side by side, so
 * that the inner loop runs over neighbouring numbers and the compiler can use vector instructions;
 * each product is summed in the order of the columns, whatever the number of threads.
 */
public final class NearestSearch {
  private static final int BLOCK = 256;

  private final int rows;
  private final int width;
  private final float[][] blocks;

  public NearestSearch(Rows bank) {
    this.rows = bank.count();
    this.width = bank.width();
    this.blocks =
        IntStream.range(0, (rows + BLOCK - 1) / BLOCK)
            .mapToObj(block -> sideBySide(bank, block * BLOCK))
            .toArray(float[][]::new);
  }

  private static float[] sideBySide(Rows bank, int first) {
    float[] block = new float[bank.width() * BLOCK];
    int end = Math.min(BLOCK, bank.count() - first);
    for (int row = 0; row < end; row++) {
      for (int column = 0; column < bank.width(); column++) {
        block[column * BLOCK + row] = bank.at(first + row, column);
      }
    }
    return block;
  }

  /** The {@code k} nearest rows of each query. */
  public List<Nearest> find(Rows queries, int k) {
    if (queries.width() != width) {
      throw new IllegalArgumentException(
          "queries are %s wide and the bank %s".formatted(queries.width(), width));
    }
    return IntStream.range(0, queries.count())
        .parallel()
        .mapToObj(query -> nearest(queries, query, Math.min(k, rows)))
        .toList();
  }

  private Nearest nearest(Rows queries, int query, int k) {
    Shortlist shortlist = new Shortlist(k);
    float[] products = new float[BLOCK];
    for (int block = 0; block < blocks.length; block++) {
      multiply(queries, query, blocks[block], products);
      int end = Math.min(BLOCK, rows - block * BLOCK);
      for (int i = 0; i < end; i++) {
        shortlist.offer(block * BLOCK + i, products[i]);
      }
    }
    return shortlist.result();
  }

  private void multiply(Rows queries, int query, float[] block, float[] products) {
    Arrays.fill(products, 0);
    for (int column = 0; column < width; column++) {
      float factor = queries.at(query, column);
      int start = column * BLOCK;
      for (int i = 0; i < BLOCK; i++) {
        products[i] += factor * block[start + i];
      }
    }
  }

  /**
   * The best so far, sorted. Rows are offered in order, so of equals the earlier stays in front.
   */
  private static final class Shortlist {
    private final int[] index;
    private final float[] similarity;
    private int filled;

    Shortlist(int k) {
      index = new int[k];
      similarity = new float[k];
    }

    void offer(int row, float value) {
      if (filled == index.length && !(value > similarity[filled - 1])) {
        return;
      }
      int place = filled < index.length ? filled++ : filled - 1;
      while (place > 0 && value > similarity[place - 1]) {
        index[place] = index[place - 1];
        similarity[place] = similarity[place - 1];
        place--;
      }
      index[place] = row;
      similarity[place] = value;
    }

    Nearest result() {
      return new Nearest(index, similarity);
    }
  }
}
