package org.dino4j.engine.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.dino4j.engine.provenance.Build;
import org.dino4j.engine.provenance.FileFacts;
import org.dino4j.engine.provenance.PluginFacts;
import org.dino4j.engine.provenance.SourceFacts;

/**
 * Turns an earlier manifest into one of today. Format 1 had names of plugins and counts of the
 * training data, and no hash; format 2 no hash of the recipe's settings, no times of files and no
 * changes. What was not noted is unknown, and is not compared.
 */
final class ManifestFormat {
  static final int NEWEST = 3;

  private static final String TRAIN = "$.data.train";

  private ManifestFormat() {}

  static JsonNode upgraded(JsonNode found) throws IOException {
    int format = found.path("format").asInt(1);
    if (format > NEWEST) {
      throw new IOException(
          "it was written by a newer dino4j (format %s, this one knows %s)"
              .formatted(format, NEWEST));
    }
    if (format == NEWEST || !(found instanceof ObjectNode old)) {
      return found;
    }
    return fromSecond(format == 1 ? fromFirst(old.deepCopy()) : old.deepCopy());
  }

  private static ObjectNode fromSecond(ObjectNode manifest) throws IOException {
    manifest.put("settingsSha256", "");
    for (JsonNode source : manifest.path("data")) {
      described(source.path("files"), "data").put("times", "");
    }
    for (JsonNode session : manifest.path("sessions")) {
      described(session, "session").putArray("changes");
    }
    return manifest;
  }

  private static ObjectNode described(JsonNode found, String what) throws IOException {
    if (found instanceof ObjectNode described) {
      return described;
    }
    throw new IOException("it has a %s that is none: %s".formatted(what, found));
  }

  private static ObjectNode fromFirst(ObjectNode manifest) throws IOException {
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
    return manifest;
  }
}
