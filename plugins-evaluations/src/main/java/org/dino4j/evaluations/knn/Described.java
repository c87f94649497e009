package org.dino4j.evaluations.knn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.evaluations.rows.Rows;

/** Describes all pictures of a set in several ways, in one pass over the data. */
final class Described {
  private Described() {}

  /** Class tokens of each network, L2-normalised, one row per readable picture. */
  static Map<String, Rows> by(Map<String, Encoder> encoders, Pictures pictures) {
    Map<String, List<FloatArray>> parts = new LinkedHashMap<>();
    encoders.keySet().forEach(name -> parts.put(name, new ArrayList<>()));
    pictures.forEachChunk(
        chunk ->
            encoders.forEach((name, encoder) -> parts.get(name).add(classTokens(encoder, chunk))));
    Map<String, Rows> rows = new LinkedHashMap<>();
    parts.forEach((name, chunks) -> rows.put(name, joined(chunks).normalised()));
    return rows;
  }

  private static FloatArray classTokens(Encoder encoder, Pixels chunk) {
    return Objects.requireNonNull(
        encoder.encode(chunk, Set.of(Encoder.CLASS_TOKEN)).get(Encoder.CLASS_TOKEN));
  }

  private static Rows joined(List<FloatArray> chunks) {
    int width = Math.toIntExact(chunks.get(0).shape()[1]);
    return Rows.joined(chunks.stream().map(chunk -> Rows.of(width, chunk.values())).toList());
  }

  /** Descriptors of the pixels, one row per readable picture, by name of the baseline. */
  static Map<String, Rows> byPixels(List<PixelBaseline> baselines, Pictures pictures) {
    Map<String, List<FloatArray>> parts = new LinkedHashMap<>();
    baselines.forEach(baseline -> parts.put(baseline.name(), new ArrayList<>()));
    ViewSpec spec = pictures.spec();
    pictures.forEachChunk(
        chunk ->
            baselines.forEach(
                baseline ->
                    parts.get(baseline.name()).add(described(baseline.descriptor(), chunk, spec))));
    Map<String, Rows> rows = new LinkedHashMap<>();
    parts.forEach((name, chunks) -> rows.put(name, joined(chunks)));
    return rows;
  }

  private static FloatArray described(
      PixelBaseline.Descriptor descriptor, Pixels.Bytes chunk, ViewSpec spec) {
    int each = chunk.values().length / chunk.images();
    List<float[]> rows = new ArrayList<>();
    for (int image = 0; image < chunk.images(); image++) {
      rows.add(descriptor.of(chunk.values(), image * each, spec));
    }
    int width = rows.get(0).length;
    float[] values = new float[rows.size() * width];
    for (int row = 0; row < rows.size(); row++) {
      System.arraycopy(rows.get(row), 0, values, row * width, width);
    }
    return FloatArray.of(values, rows.size(), width);
  }
}
