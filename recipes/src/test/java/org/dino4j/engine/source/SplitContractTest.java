package org.dino4j.engine.source;

import java.util.List;
import org.dino4j.api.data.DataSource;
import org.dino4j.recipes.toy.Squares;
import org.dino4j.testkit.contract.DataSourceContract;
import org.junit.jupiter.api.Nested;

/** What each part of a source owes. */
final class SplitContractTest {
  private static final DataSource SQUARES =
      new Squares(new Squares.Plan(12, 3, 1, List.of(), List.of("red", "green", "blue")));

  @Nested
  final class OfWhatIsTrainedOn extends DataSourceContract {
    @Override
    protected SplitOptions options() {
      return new SplitOptions(SQUARES, Portion.TRAIN, 0.25, 3);
    }

    @Override
    protected DataSource part() {
      return new SplitSource(options());
    }
  }

  @Nested
  final class OfWhatIsHeldOut extends DataSourceContract {
    @Override
    protected SplitOptions options() {
      return new SplitOptions(SQUARES, Portion.HELD_OUT, 0.25, 3);
    }

    @Override
    protected DataSource part() {
      return new SplitSource(options());
    }
  }
}
