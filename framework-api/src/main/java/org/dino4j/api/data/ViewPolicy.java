package org.dino4j.api.data;

import java.util.List;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;

/** Cuts the views of one sample. */
@Doc("how the views of a picture are cut")
public interface ViewPolicy extends Part {
  /** What {@link #views} makes. */
  InputSpec inputs();

  /**
   * The views of one picture: all of the first group, then all of the second, as {@link #inputs()}
   * says. A pure function of the picture and the seeds.
   */
  List<Image> views(Image image, Seeds seeds);
}
