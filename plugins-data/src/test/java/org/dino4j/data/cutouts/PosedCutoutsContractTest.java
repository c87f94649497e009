package org.dino4j.data.cutouts;

import java.nio.file.Path;
import org.dino4j.api.data.DataSource;
import org.dino4j.testkit.contract.DataSourceContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class PosedCutoutsContractTest extends DataSourceContract {
  @TempDir Path folder;

  @BeforeEach
  void drawTwoObjects() {
    Drawings.draw(folder, "apple", 16, (x, y) -> Drawings.RED);
    Drawings.draw(folder, "pear", 16, (x, y) -> x > y ? Drawings.GREEN : 0);
  }

  @Override
  protected PosedCutoutsOptions options() {
    return Drawings.options(folder);
  }

  @Override
  protected DataSource part() {
    return new PosedCutouts(options());
  }
}
