package org.dino4j.engine.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.option.Doc;
import org.dino4j.engine.binding.Binder;
import org.dino4j.engine.binding.Bound;
import org.dino4j.engine.binding.Fault;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.binding.JsonPath;
import org.dino4j.engine.binding.JsonTree;
import org.dino4j.engine.plugin.Catalog;

/** A file of evaluations: one, a list of them, or a recipe, of which its evaluations count. */
record EvaluationFile(Path file, byte[] text) {
  private static final String EVALUATE = "evaluate";

  /** What the binder fills. */
  record Evaluations(@Doc("what is measured") List<Evaluation> evaluate) {}

  /**
   * The change of a recipe that makes it measure these; paths start from the file's folder.
   *
   * @throws org.dino4j.api.part.Refusal naming all faults, if there are any
   */
  String change(Catalog catalog) {
    Faults faults = new Faults();
    JsonNode found = new JsonTree(faults).read(text);
    if (faults.isEmpty() && !found.isContainerNode()) {
      faults.add(
          Fault.Kind.TEXT,
          JsonPath.ROOT,
          "Expected an evaluation, { \"type\": \"knn\", ... }, a list of them, or a recipe");
    }
    faults.refuse(file);
    Binder binder = new Binder(catalog, file.toAbsolutePath().getParent(), faults);
    Optional<Bound> bound =
        binder.bind(
            Evaluations.class, JsonNodeFactory.instance.objectNode().set(EVALUATE, list(found)));
    faults.refuse(file);
    return EVALUATE + "=" + bound.orElseThrow().resolved().get(EVALUATE);
  }

  private static JsonNode list(JsonNode found) {
    if (found.has(EVALUATE)) {
      return found.get(EVALUATE);
    }
    return found.isArray() ? found : JsonNodeFactory.instance.arrayNode().add(found);
  }
}
