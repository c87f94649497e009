package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.plugin.Catalog;

/** Changes from the command line, {@code train.batch=32}, put into a recipe before it is read. */
public final class Overrides {
  private final Catalog catalog;
  private final Faults faults;

  public Overrides(Catalog catalog, Faults faults) {
    this.catalog = catalog;
    this.faults = faults;
  }

  /**
   * Puts changes into a recipe. A name that no record knows is put in as it is and noticed by the
   * binder.
   *
   * @throws Refusal for a change that is not {@code path=value}
   */
  public void apply(Class<? extends Record> type, ObjectNode root, List<String> changes) {
    changes.forEach(change -> apply(new FieldType.Nested(type), root, change));
  }

  private void apply(FieldType type, ObjectNode root, String change) {
    int equals = change.indexOf('=');
    if (equals < 1) {
      throw new Refusal(
          Refusal.Kind.USAGE,
          "--set %s: expected a path and a value, for example --set train.batch=32"
              .formatted(change));
    }
    List<String> steps =
        List.of(change.substring(0, equals).replace("[", ".").replace("]", "").split("\\.", -1));
    JsonNode value = JsonTree.parseOrText(change.substring(equals + 1));
    OverridePlace place = new OverridePlace(catalog, Optional.of(type), root, JsonPath.ROOT);
    try {
      place.set(steps, value);
    } catch (OverridePlace.NoSuchPlaceException e) {
      faults.add(Fault.Kind.STRUCTURE, "--set " + change, e.getMessage());
    }
  }
}
