package org.dino4j.api.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.view.InputSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside pictures, and the setting of a part. */
final class AnnotationsTest {
  private static final Annotations BOTH =
      Annotations.LABELS.and(Annotations.targets("height", "depth"));

  @Test
  void areAddedAndTakenAway() {
    assertThat(Annotations.NONE.and(BOTH)).isEqualTo(BOTH);
    assertThat(BOTH.without(BOTH)).isEqualTo(Annotations.NONE);
    assertThat(BOTH.without(Annotations.NONE)).isEqualTo(BOTH);
    assertThat(BOTH.without(Annotations.targets("height")))
        .isEqualTo(Annotations.LABELS.and(Annotations.targets("depth")));
  }

  @Test
  void areSaidInWordsInTheOrderOfTheirNames() {
    assertThat(BOTH.words()).isEqualTo("labels and the target 'depth' and the target 'height'");
    assertThat(Annotations.NONE.words()).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "1, 1", "0, 0", "2, 2"})
  void aReplicaIsOneOfThoseThatThereAre(int rank, int count) {
    assertThatThrownBy(() -> new Replicas(rank, count))
        .hasMessage("rank must be from 0 to below %s, found %s", count, rank);
  }

  @Test
  void aRunIsByItselfUnlessItSaysOtherwise() {
    Setting setting = new Setting(new InputSpec(List.of()), new Timeline(1, 1, 1), 1);

    assertThat(setting.replicas()).isEqualTo(new Replicas(0, 1));
  }
}
