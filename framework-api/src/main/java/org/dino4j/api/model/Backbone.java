package org.dino4j.api.model;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.api.size.Extent;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;

/** Turns pictures into features. Holds no weights: they belong to the scope it is called with. */
@Doc("turns pictures into features")
public interface Backbone extends Part {
  /**
   * Encodes all view batches of a step in one call, so that a backbone may pack their tokens.
   *
   * @param views [images, height, width, channels] each, of one size each
   * @return one {@link Features} per view batch, in their order
   */
  List<Features> encode(GraphScope at, List<ViewBatch> views);

  /** Width of the class token. */
  int width();

  /**
   * How the patches of a view of this size lie: the grid of {@link Features#patches}, known before
   * anything is built, so that masks can be dealt out. Empty for a backbone without patches.
   */
  default Optional<Grid> grid(Size view) {
    return Optional.empty();
  }

  /** Whether patches can be hidden from it: it has something to put in their place. */
  default boolean hidesPatches() {
    return false;
  }

  /**
   * Its largest parameters, by which a recipe that no machine can hold is refused before anything
   * is made. What is left out counts as nothing.
   */
  default List<Extent> parameters() {
    return List.of();
  }

  /**
   * The largest arrays that it makes of one sample's views, while they are all needed for the
   * backward pass. What is left out counts as nothing.
   */
  default List<Extent> activations(InputSpec views) {
    return List.of();
  }

  /**
   * How many layers one on another {@link #layerOf} tells apart, beside what stands before and
   * after them: the blocks of a transformer. 0 for a backbone that tells none apart.
   */
  default int layers() {
    return 0;
  }

  /**
   * How deep a parameter lies: 0 before the first layer (embeddings), {@code i + 1} in layer i,
   * {@code layers() + 1} after the last one (a final norm). Layer-wise learning rates go by it.
   *
   * @param parameter its path below the backbone's own place: {@code blocks.3.attn.qkv.weight}
   */
  default int layerOf(String parameter) {
    return layers() + 1;
  }

  /**
   * What it would hold in place of a parameter that was learned in another size: position
   * embeddings of another grid, resampled as its forward pass would. A run asks when its pictures
   * grow from one phase to the next, for the values and for what the update rule remembers of them.
   *
   * @param parameter its path below the backbone's own place: {@code pos_embed}
   * @param learned in the other size
   * @param shape the parameter's here
   * @return nothing where the one does not follow from the other
   */
  default Optional<FloatArray> resized(String parameter, FloatArray learned, long[] shape) {
    return Optional.empty();
  }
}
