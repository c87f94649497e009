package org.dino4j.recipes.toy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;

/** Pictures of 4 x 4 pixels, each class around a colour of its own. */
public final class Squares implements DataSource {
  private static final Size SIZE = Square.SIZE;

  private final Plan plan;

  @Inject
  public Squares(Plan plan) {
    this.plan = plan;
  }

  /** Which squares. */
  @Doc("coloured squares")
  public record Plan(
      @Doc("how many") int count,
      @Doc("of how many classes; 0 leaves them without") @Default("3") int classes,
      @Doc("seed of their colours") @Default("1") long seed,
      @Doc("places of those that cannot be read") @Default("[]") List<Integer> damaged,
      @Doc("names of the classes") @Default("[]") List<String> names) {}

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
    public Sample read(int index) throws UnreadableSampleException {
      if (plan.damaged().contains(index)) {
        throw new UnreadableSampleException(id(index), "half of it is missing");
      }
      RandomGenerator random = new Seeds(plan.seed()).child(index).generator();
      byte[] pixels = new byte[SIZE.height() * SIZE.width() * 3];
      int kind = label(index).orElse(0);
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) ((i % 3 == kind % 3 ? 70 : 40) + random.nextInt(150));
      }
      return new Sample(id(index), new Image(SIZE, 3, pixels), label(index));
    }

    @Override
    public String id(int index) {
      return "square-" + index;
    }

    @Override
    public OptionalInt label(int index) {
      return plan.classes() == 0 ? OptionalInt.empty() : OptionalInt.of(index % plan.classes());
    }

    @Override
    public List<String> classes() {
      return plan.names();
    }

    @Override
    public void close() {}
  }
}
