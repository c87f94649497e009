package org.dino4j.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.api.data.PassedOver;
import org.dino4j.engine.provenance.ProfileFacts;
import org.dino4j.engine.provenance.WeightFileFacts;
import org.dino4j.engine.recipe.About;
import org.dino4j.engine.recipe.LeftOut;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.engine.result.ExpectedScore;
import org.dino4j.engine.run.History;
import org.dino4j.engine.run.Manifest;

/** The facts of a run that a reader asks for first. */
final class RunFacts {
  private static final int NAMED = 20;

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
    Manifest manifest = Manifest.read(subject.folder());
    facts.put("recipe", manifest.recipe());
    facts.put("profile", profile(manifest.profile()));
    facts.put("paper", about.paper());
    facts.put("command", subject.folder().keptCommand().orElse(about.command()));
    facts.put("expected", ExpectedScore.listed(about.expect(), subject.run().recipe().evaluate()));
    facts.put("started", started(manifest));
    facts.put("seed", Long.toString(subject.run().recipe().seed()));
    facts.put(
        "steps",
        String.format(Locale.ROOT, "%,d of %,d", history.steps().size(), subject.run().steps()));
    facts.put("pictures", subject.run().pictures() + aStep());
    facts.put("parts", parts());
    subject.kept().ifPresent(network -> facts.put("parameters", parameters(network.path())));
    manifest.weightFiles().forEach(file -> facts.put("weights of " + file.module(), from(file)));
    facts.put("replaced pictures", Integer.toString(history.replaced().size()));
    subject.run().leftOut().forEach(left -> facts.put(besides(left), named(left.kinds())));
    facts.put("device", subject.backend().describe(subject.devices()));
    facts.putAll(manifest.versions());
    facts.put("build", manifest.build().shortName());
    facts.values().removeIf(String::isEmpty);
    return facts;
  }

  /** Where it differs is folded away below: a recipe may say much of its own. */
  private static String profile(ProfileFacts profile) {
    int own = profile.deviations().size();
    return profile.name().isEmpty() || own == 0
        ? profile.name()
        : "%s, but for %s values of the recipe's own".formatted(profile.name(), own);
  }

  private static String from(WeightFileFacts file) {
    return "%s, SHA-256 %s%s"
        .formatted(file.file(), file.sha256(), file.frozen() ? ", frozen for good" : "");
  }

  /** The chapter of phases says it of each. */
  private String aStep() {
    PreparedRun run = subject.run();
    return run.isPhased()
        ? ""
        : String.format(Locale.ROOT, ", %,d a step", run.setting().timeline().batch());
  }

  private static String besides(LeftOut left) {
    return "passed over in " + String.join(" and ", left.places());
  }

  private static String named(List<PassedOver> kinds) {
    return kinds.stream().map(RunFacts::named).collect(Collectors.joining("; "));
  }

  private static String named(PassedOver kind) {
    List<String> first = kind.names().stream().limit(NAMED).toList();
    return String.format(
        Locale.ROOT,
        "%s (%,d): %s%s",
        kind.kind(),
        kind.count(),
        String.join(", ", first),
        kind.count() > first.size() ? " ..." : "");
  }

  /** Day and time, and when it was resumed if it was. */
  private static String started(Manifest manifest) {
    return manifest.sessions().stream()
        .map(session -> day(session.started()))
        .collect(Collectors.joining(", resumed "));
  }

  /** {@code 2025-03-01 14:05 +01:00} of {@code 2025-03-01T14:05:09+01:00}. */
  private static String day(String started) {
    return started.replaceFirst("T(\\d\\d:\\d\\d)(:[\\d.]+)?", " $1 ").replace(" Z", " UTC");
  }

  /** Of the network to keep, without its head. */
  private String parameters(String path) {
    long count =
        subject.snapshot().arrays().entrySet().stream()
            .filter(array -> array.getKey().startsWith(path + ".") && !array.getKey().contains("#"))
            .mapToLong(array -> array.getValue().values().length)
            .sum();
    return String.format(Locale.ROOT, "%,d in %s", count, path);
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
