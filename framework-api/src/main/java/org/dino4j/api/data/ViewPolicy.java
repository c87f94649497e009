package org.dino4j.api.data;

import java.util.Set;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.part.Part;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;

/** Cuts the views of one sample. */
@Doc("how the views of a picture are cut")
public interface ViewPolicy extends Part {
  /** What {@link #views} makes. */
  InputSpec inputs();

  /**
   * The views of one sample, as {@link #inputs()} says. Maps move with the picture, by the same
   * geometry; what changes colour touches the picture alone. A pure function of the sample and the
   * seeds.
   */
  Views views(Sample sample, Seeds seeds);

  /**
   * What comes with the views, if {@code given} comes with the samples. As long as a policy does
   * not say otherwise, labels pass and maps are left behind.
   */
  default Annotations offers(Annotations given) {
    return new Annotations(given.labels(), Set.of());
  }
}
