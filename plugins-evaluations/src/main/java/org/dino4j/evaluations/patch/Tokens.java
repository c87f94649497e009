package org.dino4j.evaluations.patch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.Image;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.evaluations.rows.Rows;

/** Asks an encoder about the patches of pictures of one size. */
public final class Tokens {
  /** Few, because a network with many blocks is asked about all of them at once. */
  private static final int TOGETHER = 8;

  private final Encoder encoder;
  private final List<Image> images;
  private final Set<String> offered;

  /** For at least one picture. */
  public Tokens(Encoder encoder, List<Image> images) {
    this.encoder = encoder;
    this.images = images;
    this.offered = encoder.offered(Pixels.of(images.subList(0, 1)));
  }

  /** Whether the network has it. */
  public boolean has(String name) {
    return offered.contains(name);
  }

  /** The grid of the patches of one picture; nothing where the network has no patches. */
  public Optional<Grid> grid() {
    if (!has(Encoder.PATCHES)) {
      return Optional.empty();
    }
    Rows one = new Tokens(encoder, images.subList(0, 1)).patches(Encoder.PATCHES);
    return Optional.of(Grid.of(images.get(0).size(), one.count()));
  }

  /** How many blocks it tells of. */
  public int blocks() {
    int blocks = 0;
    while (has(Encoder.block(blocks))) {
      blocks++;
    }
    return blocks;
  }

  /** Hands on what is wanted of all pictures, some at a time. */
  public void forEach(Set<String> wanted, Consumer<Map<String, FloatArray>> consumer) {
    for (int first = 0; first < images.size(); first += TOGETHER) {
      List<Image> some = images.subList(first, Math.min(first + TOGETHER, images.size()));
      consumer.accept(encoder.encode(Pixels.of(some), wanted));
    }
  }

  /** A row for each patch, picture by picture. */
  public Rows patches(String name) {
    List<Rows> parts = new ArrayList<>();
    forEach(Set.of(name), said -> said.values().forEach(array -> parts.add(rows(array))));
    return Rows.joined(parts);
  }

  /** Softmax attention, [heads, tokens, tokens] of each picture. */
  public List<FloatArray> attention(String name) {
    List<FloatArray> all = new ArrayList<>();
    forEach(Set.of(name), said -> said.values().forEach(array -> all.addAll(byPicture(array))));
    return all;
  }

  private static List<FloatArray> byPicture(FloatArray array) {
    long[] shape = Arrays.copyOfRange(array.shape(), 1, array.shape().length);
    int each = Math.toIntExact(FloatArray.count(shape));
    List<FloatArray> pictures = new ArrayList<>();
    for (int i = 0; i < array.shape()[0]; i++) {
      pictures.add(
          FloatArray.of(Arrays.copyOfRange(array.values(), i * each, (i + 1) * each), shape));
    }
    return pictures;
  }

  /** The last {@code cells} tokens of each picture; those before them are no patches. */
  public static Rows last(FloatArray tokens, int cells) {
    int count = Math.toIntExact(tokens.shape()[1]);
    int images = Math.toIntExact(tokens.shape()[0]);
    int[] chosen = new int[images * cells];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = i / cells * count + count - cells + i % cells;
    }
    return rows(tokens).only(chosen);
  }

  private static Rows rows(FloatArray tokens) {
    return Rows.of(Math.toIntExact(tokens.shape()[2]), tokens.values());
  }
}
