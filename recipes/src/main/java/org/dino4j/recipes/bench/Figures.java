package org.dino4j.recipes.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured: lines of a name and a value with its unit. */
final class Figures {
  private static final double GIGA = 1e9;

  private final Map<String, String> lines = new LinkedHashMap<>();

  Figures line(String name, String format, Object... values) {
    lines.put(name, String.format(Locale.ROOT, format, values));
    return this;
  }

  /** In thousand millions. */
  Figures giga(String name, double value, String unit) {
    return line(name, "%.1f %s", value / GIGA, unit);
  }

  /** Peak resident memory; says so where the system does not tell. */
  Figures memory(long bytes) {
    return bytes == 0
        ? line("peak resident memory", "not told by this system")
        : line("peak resident memory", "%.2f GB", bytes / GIGA);
  }

  @Override
  public String toString() {
    int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
    return lines.entrySet().stream()
        .map(
            line ->
                line.getKey() + " ".repeat(width + 2 - line.getKey().length()) + line.getValue())
        .collect(Collectors.joining("\n"));
  }
}
