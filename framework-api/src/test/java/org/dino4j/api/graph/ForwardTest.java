package org.dino4j.api.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ForwardTest {
  @Test
  void inFullIsTheSameButForShortCuts() {
    Forward full = Forward.TRAINED.inFull();

    assertThat(Forward.TRAINED.shortCuts()).isTrue();
    assertThat(full.shortCuts()).isFalse();
    assertThat(full)
        .usingRecursiveComparison()
        .ignoringFields("shortCuts")
        .isEqualTo(Forward.TRAINED);
    assertThat(full.inFull()).isEqualTo(full);
  }

  @Test
  void networksComputeInFloat32UnlessTheySayOtherwise() {
    assertThat(Forward.USED.compute()).isEqualTo(Forward.Compute.FLOAT32);
  }
}
