package org.dino4j.tensorflow.contract;

import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.seed.Seeds;
import org.dino4j.testkit.contract.MaskPolicyContract;

/** A sound policy, one patch of every image, and the same one broken in one place each. */
class Hiding extends MaskPolicyContract {
  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected MaskPolicy part() {
    return new OneEach();
  }

  static class OneEach implements MaskPolicy {
    @Override
    public Masks masks(Grid grid, int images, Seeds seeds) {
      RandomGenerator random = seeds.generator();
      boolean[] hidden = new boolean[images * grid.cells()];
      for (int image = 0; image < images; image++) {
        hidden[image * grid.cells() + random.nextInt(grid.cells())] = true;
      }
      return new Masks(grid, images, hidden);
    }

    @Override
    public int most(Grid grid, int images) {
      return images;
    }
  }

  /** Forgets the last image. */
  static final class OneImageShort extends Hiding {
    @Override
    protected MaskPolicy part() {
      return new OneEach() {
        @Override
        public Masks masks(Grid grid, int images, Seeds seeds) {
          return super.masks(grid, images - 1, seeds);
        }
      };
    }
  }

  /** Counts one image too few. */
  static final class OneMoreThanItSays extends Hiding {
    @Override
    protected MaskPolicy part() {
      return new OneEach() {
        @Override
        public int most(Grid grid, int images) {
          return images - 1;
        }
      };
    }
  }

  /** Hides others each time. */
  static final class Remembers extends Hiding {
    @Override
    protected MaskPolicy part() {
      return new OneEach() {
        private final AtomicLong asked = new AtomicLong();

        @Override
        public Masks masks(Grid grid, int images, Seeds seeds) {
          return super.masks(grid, images, seeds.child(asked.incrementAndGet()));
        }
      };
    }
  }
}
