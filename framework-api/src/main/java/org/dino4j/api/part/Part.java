package org.dino4j.api.part;

import java.util.List;

/** A piece of a recipe that a plugin brings: a backbone, a loss, a data source, a schedule ... */
public interface Part {
  /**
   * What this part has against the setting it is put into, one sentence each with rule, value and
   * cure; empty if it fits. Asked of every part before anything is trained; the recipe adds the
   * JSON path.
   */
  default List<String> objections(Setting setting) {
    return List.of();
  }

  /**
   * What this part needs beside the pictures of a step. The recipe says, before anything is
   * trained, what its data does not have.
   */
  default Annotations needs() {
    return Annotations.NONE;
  }
}
