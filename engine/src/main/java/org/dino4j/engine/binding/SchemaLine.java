package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The line {@code "$schema": "..."} at the top of a file, by which an editor finds the schema. It
 * says nothing to us, so it is no field of any record.
 */
public record SchemaLine(Faults faults) {
  /** Its name. */
  public static final String NAME = "$schema";

  /** The file without it. */
  JsonNode takenOff(JsonNode root) {
    if (!(root instanceof ObjectNode object) || !root.has(NAME)) {
      return root;
    }
    if (!root.get(NAME).isTextual()) {
      String message = "Expected the place of a schema, as text, but found ";
      faults.add(
          Fault.Kind.STRUCTURE, JsonPath.ROOT.child(NAME), message + Found.show(root.get(NAME)));
    }
    return object.deepCopy().without(NAME);
  }
}
