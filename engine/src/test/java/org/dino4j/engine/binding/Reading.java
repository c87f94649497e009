package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One reading of a text, as a test sees it. */
record Reading(Optional<Bound> bound, List<Fault> faults, Parts parts) {
  static Reading of(String json) {
    Faults faults = new Faults();
    JsonNode root = new JsonTree(faults).read(json.getBytes(StandardCharsets.UTF_8));
    Binder binder = new Binder(Toys.catalog(), Path.of("/recipes"), faults);
    Optional<Bound> bound = binder.bind(Toys.Everything.class, root);
    return new Reading(bound, faults.all(), binder.parts());
  }

  /**
   * Reads the fields of {@link Toys.Everything} that a test is about; the required ones are filled
   * in.
   */
  static Reading with(String fields) {
    return of("{\"count\": 3, \"figure\": 2.0, " + fields + "}");
  }

  Toys.Everything value() {
    return (Toys.Everything) bound.orElseThrow(() -> new AssertionError(faults.toString())).value();
  }

  List<String> messages() {
    return faults.stream().map(fault -> fault.place() + " " + fault.message()).toList();
  }
}
