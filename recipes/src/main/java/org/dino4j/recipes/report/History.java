package org.dino4j.recipes.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.recipes.report.chart.Series;

/**
 * What the events of a run say, as curves by name: {@code loss}, {@code scheduled.learningRate},
 * {@code knn.teacher@10}.
 */
public final class History {
  private final Map<String, List<Series.Point>> curves = new LinkedHashMap<>();
  private final Map<String, Map<String, Double>> baselines = new LinkedHashMap<>();
  private long steps;

  private History() {}

  /** Reads {@code events.jsonl}. */
  public static History read(Path events) {
    History history = new History();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(events)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        history.add(json.readTree(line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return history;
  }

  /** The curve of this name; without points if nothing was logged under it. */
  public Series curve(String name) {
    return new Series(shortName(name), curves.getOrDefault(name, List.of()));
  }

  /**
   * All curves of a group, for example {@code scheduled}, in the order in which they were first
   * seen.
   */
  public List<Series> group(String group) {
    return curves.keySet().stream()
        .filter(k -> k.startsWith(group + "."))
        .map(this::curve)
        .toList();
  }

  /** What an evaluation measured of things that do not learn, by name. */
  public Map<String, Double> baselines(String evaluation) {
    return baselines.getOrDefault(evaluation, Map.of());
  }

  /** The newest results of an evaluation, by name. */
  public Map<String, Double> latest(String evaluation) {
    Map<String, Double> results = new LinkedHashMap<>();
    for (Series series : group(evaluation)) {
      results.put(series.name(), series.points().get(series.points().size() - 1).value());
    }
    return results;
  }

  /** Steps that were done. */
  public long steps() {
    return steps;
  }

  private void add(JsonNode event) {
    long step = event.path("step").asLong();
    switch (event.path("kind").asText()) {
      case "step" -> {
        steps = Math.max(steps, step + 1);
        point("loss", step, event.path("loss"));
        for (String group : List.of("terms", "scheduled", "watch", "gradientNorm")) {
          points(group, step, event.path(group));
        }
      }
      case "evaluation" -> points(event.path("name").asText(), step, event.path("results"));
      case "baselines" -> {
        Map<String, Double> values = new LinkedHashMap<>();
        event
            .path("results")
            .properties()
            .forEach(f -> values.put(f.getKey(), f.getValue().asDouble()));
        baselines.put(event.path("name").asText(), values);
      }
      default -> {
        // other kinds of events hold nothing that can be drawn
      }
    }
  }

  private void points(String group, long step, JsonNode values) {
    values.properties().forEach(f -> point(group + "." + f.getKey(), step, f.getValue()));
  }

  private void point(String name, long step, JsonNode value) {
    curves
        .computeIfAbsent(name, n -> new ArrayList<>())
        .add(new Series.Point(step, value.asDouble()));
  }

  private static String shortName(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
