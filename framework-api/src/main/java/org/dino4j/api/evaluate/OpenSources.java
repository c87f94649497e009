package org.dino4j.api.evaluate;

import java.util.Optional;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;

/** The data of a recipe while it is checked, opened once. */
public interface OpenSources {
  /** The opened data of a source of this recipe. Whoever opened it closes it. */
  DataSet of(DataSource source);

  /** What is trained on. */
  DataSet trained();

  /** What is held out of training; nothing where the recipe holds nothing out. */
  Optional<DataSet> heldOut();
}
