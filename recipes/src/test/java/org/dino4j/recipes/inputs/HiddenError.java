package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Views;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.unit.Unit;
import org.dino4j.api.view.Size;

/**
 * Root of the mean squared error of the light of hidden patches. The line is shown pictures of the
 * mean light of what is visible, so that nothing of the hidden patches reaches it.
 */
public final class HiddenError extends ToyEvaluation {
  private static final float FULL = 65535;

  @Inject
  public HiddenError(Plan plan) {
    super(plan, new Measure("hidden-error", Unit.NONE, Better.LOWER));
  }

  @Override
  double measured(Encoder line, List<Views> asked) {
    List<Image> pictures = pictures(asked);
    Size size = pictures.get(0).size();
    Grid grid = new Grid(size.height() / MaskToy.SIDE, size.width() / MaskToy.SIDE);
    Masks masks =
        new RandomMask(new RandomMask.Share(0.5)).masks(grid, pictures.size(), new Seeds(11));
    List<Image> visible = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      visible.add(even(size, light(pictures.get(i), grid, masks, i, false)));
    }
    float[] told = said(line, visible, Encoder.CLASS_TOKEN);
    return Math.sqrt(
        IntStream.range(0, pictures.size())
            .filter(i -> masks.count(i) > 0)
            .mapToDouble(i -> told[i] - light(pictures.get(i), grid, masks, i, true))
            .map(error -> error * error)
            .average()
            .orElseThrow());
  }

  /** Mean over the patches of an image that are hidden, or over those that are not. */
  private static double light(Image image, Grid grid, Masks masks, int index, boolean hidden) {
    short[] pixels = ((Image.Shorts) image.values()).array();
    return IntStream.range(0, pixels.length)
        .filter(pixel -> masks.hidden()[index * grid.cells() + cell(pixel, image, grid)] == hidden)
        .mapToDouble(pixel -> Short.toUnsignedInt(pixels[pixel]) / FULL)
        .average()
        .orElseThrow();
  }

  private static int cell(int pixel, Image image, Grid grid) {
    int row = pixel / image.width() / MaskToy.SIDE;
    return row * grid.columns() + pixel % image.width() / MaskToy.SIDE;
  }

  private static Image even(Size size, double light) {
    short[] pixels = new short[size.height() * size.width()];
    Arrays.fill(pixels, (short) Math.round(light * FULL));
    return new Image(size, 1, new Image.Shorts(pixels));
  }
}
