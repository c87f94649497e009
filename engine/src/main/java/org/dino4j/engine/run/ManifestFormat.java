package org.dino4j.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.dino4j.engine.provenance.Build;
import org.dino4j.engine.provenance.FileFacts;
import org.dino4j.engine.provenance.PluginFacts;
import org.dino4j.engine.provenance.ProfileFacts;
import org.dino4j.engine.provenance.SourceFacts;

/**
 * Turns an earlier manifest into one of today. Format 1 had names of plugins and counts of the
 * training data, and no hash; format 2 no hash of the recipe's settings, no times of files and no
 * changes; format 3 no files of weights. Until dino4j 0.2 there was no profile, which says the same
 * as one that is none. What was not noted is unknown, and is not compared.
 */
final class ManifestFormat {
  static final int NEWEST = 4;

  private static final String PROFILE = "profile";
  private static final String TRAIN = "$.data.train";

  private ManifestFormat() {}

  static JsonNode upgraded(Path file, JsonNode found) throws IOException {
    int format = FormatNumber.known(file, found, NEWEST);
    if (!(found instanceof ObjectNode old)) {
      return found;
    }
    ObjectNode manifest = old.deepCopy();
    if (format < 2) {
      fromFirst(manifest);
    }
    if (format < 3) {
      fromSecond(manifest);
    }
    if (format < NEWEST) {
      manifest.putArray("weightFiles");
    }
    if (!manifest.has(PROFILE)) {
      manifest.set(PROFILE, Json.MAPPER.valueToTree(ProfileFacts.NONE));
    }
    return manifest;
  }

  private static void fromSecond(ObjectNode manifest) throws IOException {
    manifest.put("settingsSha256", "");
    for (JsonNode source : manifest.path("data")) {
      described(source.path("files"), "data").put("times", "");
    }
    for (JsonNode session : manifest.path("sessions")) {
      described(session, "session").putArray("changes");
    }
  }

  private static ObjectNode described(JsonNode found, String what) throws IOException {
    if (found instanceof ObjectNode described) {
      return described;
    }
    throw new IOException("it has a %s that is none: %s".formatted(what, found));
  }

  private static void fromFirst(ObjectNode manifest) throws IOException {
    ArrayNode plugins = Json.MAPPER.createArrayNode();
    manifest.path("plugins").forEach(name -> plugins.addPOJO(PluginFacts.named(name.asText())));
    manifest.set("plugins", Json.MAPPER.valueToTree(plugins));
    JsonNode counts = manifest.path("data");
    SourceFacts train =
        new SourceFacts(
            TRAIN,
            counts.path("samples").asInt(),
            counts.path("classes").asInt(),
            "",
            FileFacts.NONE);
    manifest.set(
        "data", Json.MAPPER.createArrayNode().add(Json.MAPPER.<JsonNode>valueToTree(train)));
    manifest.set("build", Json.MAPPER.valueToTree(Build.UNKNOWN));
    manifest.put("recipeSha256", "");
    manifest.putObject("weights");
    for (JsonNode session : manifest.path("sessions")) {
      described(session, "session").putObject("surroundings");
    }
  }
}
