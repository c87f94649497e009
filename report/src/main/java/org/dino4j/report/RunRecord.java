package org.dino4j.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;

/**
 * What a run folder says of itself. Neither its data nor its weights are opened: a run of another
 * machine can be read.
 *
 * @param recipe with every default written out
 */
public record RunRecord(RunFolder folder, History history, Manifest manifest, JsonNode recipe) {
  /**
   * Reads a run.
   *
   * @throws Refusal if it is none, or a file in it is damaged
   */
  public static RunRecord of(Path root) {
    RunFolder folder = RunFolder.open(root);
    return new RunRecord(folder, History.of(folder), Manifest.read(folder), recipe(folder));
  }

  private static JsonNode recipe(RunFolder folder) {
    try {
      return new ObjectMapper().readTree(folder.resolvedRecipe().toFile());
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.RUN_FOLDER,
          "%s cannot be read: %s".formatted(folder.resolvedRecipe(), e.getMessage()),
          e);
    }
  }

  /** What the numbers hang on beside the recipe, by name, for readers. */
  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("folder", folder.root().toString());
    settings.put("recipe", manifest.recipe());
    settings.put("seed", Long.toString(manifest.seed()));
    settings.put("steps done", String.format(Locale.ROOT, "%,d", history.steps().size()));
    manifest.versions().forEach(settings::put);
    settings.put("build", manifest.build().shortName());
    manifest.plugins().forEach(plugin -> settings.put("plugin " + plugin.name(), plugin.version()));
    manifest
        .data()
        .forEach(
            source ->
                settings.put(
                    "data " + source.place(),
                    String.format(
                        Locale.ROOT,
                        "%,d pictures, %,d classes, list %.12s",
                        source.samples(),
                        source.classes(),
                        source.list())));
    settings.put("device", manifest.last().device());
    settings.put("threads", Integer.toString(manifest.last().threads()));
    settings.put("starts", Integer.toString(manifest.sessions().size()));
    settings.put("equal bits", manifest.promise());
    return settings;
  }
}
