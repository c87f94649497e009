package org.dino4j.backbones.vit;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.Features;
import org.dino4j.api.model.Grid;
import org.dino4j.api.model.ViewBatch;
import org.dino4j.api.part.Setting;
import org.dino4j.api.size.Extent;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;

/**
 * The vision transformer (Dosovitskiy et al., arXiv:2010.11929) as DINO v1 and DINOv2 use it: a
 * class token, registers and the patches pass through residual blocks and a final norm. Pictures
 * need not be square; their sides are multiples of the patch.
 */
public final class VisionTransformer implements Backbone {
  private final VitOptions options;

  @Inject
  public VisionTransformer(VitOptions options) {
    this.options = options;
  }

  @Override
  public int width() {
    return options.shape().width();
  }

  @Override
  public Optional<Grid> grid(Size view) {
    int side = options.patchSize();
    return Optional.of(new Grid(view.height() / side, view.width() / side));
  }

  @Override
  public boolean hidesPatches() {
    return options.maskToken();
  }

  @Override
  public int layers() {
    return options.shape().depth();
  }

  @Override
  public int layerOf(String parameter) {
    return Layers.depth(parameter, layers());
  }

  @Override
  public List<Features> encode(GraphScope at, List<ViewBatch> views) {
    List<ViewTokens> tokens = new ArrayList<>();
    for (int number = 0; number < views.size(); number++) {
      tokens.add(ViewTokens.of(options, at, number, views.get(number)));
    }
    return packed(tokens).stream()
        .flatMap(pack -> new PackEncoding(options, at, pack).features().stream())
        .toList();
  }

  /** All view batches together, unless their numbers of pictures are open. */
  private static List<List<ViewTokens>> packed(List<ViewTokens> tokens) {
    boolean known = tokens.stream().allMatch(view -> view.view().images() >= 0);
    return known ? List.of(tokens) : tokens.stream().map(List::of).toList();
  }

  @Override
  public List<Extent> parameters() {
    return new VitSizes(options).parameters();
  }

  @Override
  public List<Extent> activations(InputSpec views) {
    return new VitSizes(options).activations(views);
  }

  @Override
  public Optional<FloatArray> resized(String parameter, FloatArray learned, long[] shape) {
    return parameter.equals(PositionEmbedding.NAME)
        ? new ResizedPositions(PositionEmbedding.of(options)).of(learned)
        : Optional.empty();
  }

  @Override
  public List<String> objections(Setting setting) {
    return setting.inputs().groups().stream()
        .flatMap(group -> new ViewFit(options, group).objections().stream())
        .toList();
  }
}
