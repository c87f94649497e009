package org.dino4j.evaluations.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.data.Image;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.view.Size;
import org.dino4j.evaluations.patch.HeadAttention;
import org.dino4j.evaluations.patch.PatchColours;
import org.dino4j.evaluations.patch.Tokens;
import org.dino4j.evaluations.rows.Rows;

/** PCA colours and attention of some pictures. */
final class PatchExhibits {
  private static final int MOST_HEADS = 12;

  private final AuditOptions options;
  private final List<Image> images;
  private final Backend backend;
  private final Tokens tokens;

  PatchExhibits(AuditOptions options, Encoder encoder, List<Image> images, Backend backend) {
    this.options = options;
    this.images = images;
    this.backend = backend;
    this.tokens = new Tokens(encoder, images);
  }

  /** Empty where the network has no patches. */
  List<Exhibit> all() {
    Optional<Grid> grid = tokens.grid();
    if (grid.isEmpty()) {
      return List.of();
    }
    List<Exhibit> all = new ArrayList<>(List.of(colours(grid.get())));
    for (int block : blocks()) {
      if (tokens.has(Features.attention(block))) {
        all.addAll(attention(block, grid.get()));
      }
    }
    return all;
  }

  /** From 0, each once; those that the network does not have are left out. */
  private int[] blocks() {
    int count = tokens.blocks();
    return options.blocks().stream()
        .mapToInt(block -> block < 0 ? count + block : block)
        .filter(block -> block >= 0 && block < count)
        .distinct()
        .toArray();
  }

  private Exhibit colours(Grid grid) {
    List<String> columns = new ArrayList<>(List.of("picture"));
    List<PatchColours> found = new ArrayList<>();
    for (int block : blocks()) {
      columns.addAll(List.of("block %s, first component".formatted(block), "colours"));
      found.add(pca(Encoder.block(block), grid));
    }
    columns.addAll(List.of("after the norm, first component", "colours"));
    found.add(pca(Encoder.PATCHES, grid));
    return new Exhibit.Maps(
        "Patches as colours",
        columns,
        IntStream.range(0, images.size()).mapToObj(i -> row(i, found, grid)).toList());
  }

  private PatchColours pca(String name, Grid grid) {
    return PatchColours.of(backend, tokens.patches(name), grid, options.pca());
  }

  private List<Image> row(int picture, List<PatchColours> found, Grid grid) {
    List<Image> row = new ArrayList<>(List.of(images.get(picture)));
    for (PatchColours pca : found) {
      row.add(grey(pca.score(), picture, grid));
      row.add(colours(pca.rgb(), picture, grid));
    }
    return row;
  }

  /** From black, the picture's lowest, to white, its highest. */
  private static Image grey(float[] score, int picture, Grid grid) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    byte[] pixels = new byte[grid.cells()];
    for (int i = 0; i < pixels.length; i++) {
      float value = score[picture * pixels.length + i];
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    for (int i = 0; i < pixels.length; i++) {
      float value = score[picture * pixels.length + i];
      pixels[i] = level(high > low ? (value - low) / (high - low) : 0);
    }
    return new Image(new Size(grid.rows(), grid.columns()), 1, pixels);
  }

  private static Image colours(Rows rgb, int picture, Grid grid) {
    byte[] pixels = new byte[grid.cells() * rgb.width()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = level(rgb.values()[picture * pixels.length + i]);
    }
    return new Image(new Size(grid.rows(), grid.columns()), rgb.width(), pixels);
  }

  private static byte level(float value) {
    return (byte) Math.round(255 * value);
  }

  private List<Exhibit> attention(int block, Grid grid) {
    List<HeadAttention> attention =
        tokens.attention(Features.attention(block)).stream()
            .map(weights -> new HeadAttention(weights, grid.cells()))
            .toList();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(ofClassToken(block, attention, grid));
    if (attention.get(0).registers() > 0) {
      exhibits.add(ofRegisters(block, attention, grid));
    }
    return exhibits;
  }

  private Exhibit ofClassToken(int block, List<HeadAttention> attention, Grid grid) {
    int heads = Math.min(MOST_HEADS, attention.get(0).heads());
    List<String> columns = new ArrayList<>(List.of("all heads"));
    IntStream.rangeClosed(1, heads).forEach(head -> columns.add("head " + head));
    List<Exhibit.HeatRow> rows = new ArrayList<>();
    for (int picture = 0; picture < images.size(); picture++) {
      HeadAttention own = attention.get(picture);
      List<float[]> maps = new ArrayList<>(List.of(own.of(0)));
      IntStream.range(0, heads).forEach(head -> maps.add(own.of(0, head)));
      rows.add(heat(picture, maps, grid));
    }
    return new Exhibit.Heat(
        "Attention of the class token in block " + block, "Bright where it looks.", columns, rows);
  }

  private Exhibit ofRegisters(int block, List<HeadAttention> attention, Grid grid) {
    int registers = attention.get(0).registers();
    List<String> columns =
        IntStream.rangeClosed(1, registers).mapToObj(i -> "register " + i).toList();
    List<Exhibit.HeatRow> rows = new ArrayList<>();
    for (int picture = 0; picture < images.size(); picture++) {
      HeadAttention own = attention.get(picture);
      rows.add(heat(picture, IntStream.rangeClosed(1, registers).mapToObj(own::of).toList(), grid));
    }
    return new Exhibit.Heat(
        "Attention of the registers in block " + block,
        "Bright where each looks, mean over the heads.",
        columns,
        rows);
  }

  private Exhibit.HeatRow heat(int picture, List<float[]> maps, Grid grid) {
    return new Exhibit.HeatRow(
        Optional.of(images.get(picture)),
        maps.stream().map(values -> new Exhibit.HeatMap("", grid, values)).toList());
  }
}
