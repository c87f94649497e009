package org.dino4j.engine.recipe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.engine.binding.JsonChanges;

/** What one phase of a run does in another way than the rest of its recipe says. */
@Doc("a phase of the run: changes of the recipe; what it does not name stays as the recipe says it")
public record PhaseSection(
    @Doc("how logs, tables and the report call it") String name,
    @Doc("other views") Optional<Data> data,
    @Doc(
            "changes of the method, for example {\"backbone\": {\"imageSize\": 518}}; a list is replaced as a whole")
        Optional<JsonChanges> method,
    @Doc("changes of the optimiser; its update rule stays, and so does what it remembers")
        Optional<JsonChanges> optimizer,
    @Doc(
            "changes of batch and length; the schedules and warm-ups of the recipe are compressed as this length is to the recipe's")
        Optional<JsonChanges> train) {
  public PhaseSection {
    Options.check(
        name.matches("[A-Za-z0-9][A-Za-z0-9_-]*"),
        "name needs letters, digits, '_' or '-', found '%s'",
        name);
  }

  /** Of the data, a phase changes how views are cut: pictures are the whole run's. */
  @Doc("other views")
  public record Data(@Doc("changes of how views are cut") Optional<JsonChanges> views) {}

  /** All of them as changes of a whole recipe. */
  ObjectNode changes() {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    data.flatMap(Data::views).ifPresent(c -> changes.putObject("data").set("views", c.json()));
    method.ifPresent(c -> changes.set("method", c.json()));
    optimizer.ifPresent(c -> changes.set("optimizer", c.json()));
    train.ifPresent(c -> changes.set("train", c.json()));
    return changes;
  }
}
