package org.dino4j.recipes.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.recipes.recipe.About;
import org.dino4j.recipes.run.History;
import org.dino4j.recipes.run.Manifest;

/** The facts of a run that a reader asks for first. */
final class RunFacts {
  private final ReportSubject subject;
  private final History history;

  RunFacts(ReportSubject subject, History history) {
    this.subject = subject;
    this.history = history;
  }

  /** In the order in which they are shown; what is unknown is left out. */
  Map<String, String> all() {
    Map<String, String> facts = new LinkedHashMap<>();
    About about = subject.run().recipe().about();
    Timeline timeline = subject.run().setting().timeline();
    facts.put("recipe", Manifest.read(subject.folder()).recipe());
    facts.put("paper", about.paper());
    facts.put("command", about.command());
    facts.put("expected", about.expect().isEmpty() ? "" : about.expect().toString());
    facts.put("seed", Long.toString(subject.run().recipe().seed()));
    facts.put("steps", "%,d of %,d".formatted(history.steps().size(), timeline.steps()));
    facts.put("pictures", "%s, %,d a step".formatted(subject.run().pictures(), timeline.batch()));
    facts.put("parts", parts());
    facts.put("replaced pictures", Integer.toString(history.replaced().size()));
    facts.put("device", subject.backend().describe(subject.devices()));
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  private String parts() {
    StringBuilder names = new StringBuilder();
    types(subject.run().bound().resolved(), names);
    return names.toString();
  }

  private static void types(JsonNode node, StringBuilder names) {
    if (node.hasNonNull("type") && node.get("type").isTextual()) {
      names.append(names.isEmpty() ? "" : ", ").append(node.get("type").asText());
    }
    node.forEach(child -> types(child, names));
  }
}
