package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;

/**
 * 16-bit grey pictures of soft hills, dark ones (class 0) and bright ones (class 1), every fifth
 * without a class. The map {@code height} is three times the picture, less one; every eighth place
 * of it is not valid and holds a number that would spoil everything.
 */
public final class Hills implements DataSource {
  static final String HEIGHT = "height";
  static final Size SIZE = new Size(12, 16);
  private static final float SPOILT = 1e6f;

  private final Plan plan;

  @Inject
  public Hills(Plan plan) {
    this.plan = plan;
  }

  /** Which hills. */
  @Doc("soft hills in 16 bits")
  public record Plan(
      @Doc("how many") @Default("40") int count,
      @Doc("whether they have classes and heights") @Default("true") boolean known,
      @Doc("which of all hills there could be") @Default("5") long seed) {}

  @Override
  public DataSet open() {
    return new Open(plan);
  }

  private record Open(Plan plan) implements DataSet {
    @Override
    public int size() {
      return plan.count();
    }

    @Override
    public Annotations offers() {
      return plan.known() ? Annotations.LABELS.and(Annotations.targets(HEIGHT)) : Annotations.NONE;
    }

    @Override
    public Sample read(int index) {
      RandomGenerator random = new Seeds(plan.seed()).child(index).generator();
      double ground = (index % 2 == 0 ? 0.15 : 0.6) + random.nextDouble(0.1);
      double phase = random.nextDouble(6);
      short[] pixels = new short[SIZE.height() * SIZE.width()];
      float[] heights = new float[pixels.length];
      boolean[] valid = new boolean[pixels.length];
      for (int i = 0; i < pixels.length; i++) {
        int row = i / SIZE.width();
        int column = i % SIZE.width();
        double light = ground + 0.1 * Math.sin(phase + row / 5.0) * Math.cos(column / 6.0);
        pixels[i] = (short) Math.round(light * 65535);
        valid[i] = random.nextInt(8) > 0;
        heights[i] = valid[i] ? (float) (3 * light - 1) : SPOILT;
      }
      Image image = new Image(SIZE, 1, new Image.Shorts(pixels));
      Map<String, Raster> targets = Map.of(HEIGHT, new Raster(SIZE, heights, valid));
      return new Sample(id(index), image, label(index), plan.known() ? targets : Map.of());
    }

    @Override
    public String id(int index) {
      return "hill-" + index;
    }

    @Override
    public OptionalInt label(int index) {
      return index % 5 == 0 || !plan.known() ? OptionalInt.empty() : OptionalInt.of(index % 2);
    }

    @Override
    public List<String> classes() {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
