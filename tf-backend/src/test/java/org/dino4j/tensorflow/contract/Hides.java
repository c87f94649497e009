package org.dino4j.tensorflow.contract;

import java.util.random.RandomGenerator;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.seed.Seeds;
import org.dino4j.testkit.contract.MaskPolicyContract;

/** A sound mask policy, one patch of every second image, and the same one broken. */
class Hides extends MaskPolicyContract {
  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected MaskPolicy part() {
    return new OnePatch();
  }

  static class OnePatch implements MaskPolicy {
    @Override
    public Masks masks(Grid grid, int images, Seeds seeds) {
      RandomGenerator random = seeds.generator();
      boolean[] hidden = new boolean[images * grid.cells()];
      for (int image = 0; image < images; image += 2) {
        hidden[image * grid.cells() + random.nextInt(grid.cells())] = true;
      }
      return new Masks(grid, images, hidden);
    }

    @Override
    public int most(Grid grid, int images) {
      return (images + 1) / 2;
    }
  }

  /** Turns the grid. */
  static final class Turned extends Hides {
    @Override
    protected MaskPolicy part() {
      return new OnePatch() {
        @Override
        public Masks masks(Grid grid, int images, Seeds seeds) {
          int rows = grid.columns();
          int columns = grid.rows();
          return super.masks(new Grid(rows, columns), images, seeds);
        }
      };
    }
  }

  /** Says that it hides fewer patches than it does. */
  static final class Understates extends Hides {
    @Override
    protected MaskPolicy part() {
      return new OnePatch() {
        @Override
        public int most(Grid grid, int images) {
          return images / 2;
        }
      };
    }
  }

  /** Hides others at each call. */
  static final class Remembers extends Hides {
    @Override
    protected MaskPolicy part() {
      return new OnePatch() {
        private int calls;

        @Override
        public Masks masks(Grid grid, int images, Seeds seeds) {
          return super.masks(grid, images, seeds.child(calls++));
        }
      };
    }
  }
}
