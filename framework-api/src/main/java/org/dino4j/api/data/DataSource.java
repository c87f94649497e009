package org.dino4j.api.data;

import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;

/** Where samples come from. Making one touches no file; opening one does. */
@Doc("where pictures come from")
public interface DataSource extends Part {
  /**
   * Looks at the files and indexes them.
   *
   * @throws org.dino4j.api.part.Refusal if there is nothing to read: what, where, and the cure
   */
  DataSet open();
}
