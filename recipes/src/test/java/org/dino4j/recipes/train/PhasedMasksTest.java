package org.dino4j.recipes.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.engine.run.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * DINOv2's objective and network on pictures that grow: hidden patches, Sinkhorn-Knopp, KoLeo,
 * registers that have a position, positions resampled to the exact size with antialiasing; five
 * steps at 32 pixels, then four at 64.
 */
final class PhasedMasksTest {
  private static final String PHASES =
      """
      phases=[
        {"name": "low", "train": {"length": "5 steps"}},
        {"name": "high", "data": {"views": {"global": {"size": 64}, "local": {"size": 32}}},
         "method": {"backbone": {"imageSize": 64}}, "train": {"batch": 3, "length": "4 steps"}}
      ]""";

  private static final String PATCHES =
      """
      method.patches={
        "masks": {"type": "ibot", "ratio": [0.5], "spread": [0.0], "shape": "random"},
        "losses": [{"loss": {"type": "ibot", "centering": "sinkhorn-knopp"}}]}""";

  private static final String TAUGHT = "teacher.backbone.pos_embed";
  private static final String ANCHORED = "anchor.backbone.pos_embed";

  private static final String ANCHOR =
      """
      method.anchor={
        "losses": [{"weight": {"type": "delayed", "by": "2 steps", "then": 2}, "loss": {"type": "gram"}}],
        "momentum": {"type": "renewed", "every": "3 steps"}}""";

  private static final String POSITIONS =
      """
      method.backbone.positions={
        "start": "learned", "offset": 0, "antialias": true, "prefix": "all"}""";

  @TempDir private static Path folder;
  private static PhasedRun run;

  @BeforeAll
  static void trainAtOnce() throws IOException {
    run =
        PhasedRun.trainedIn(
            folder,
            "data.views.global.size=32",
            "data.views.local.size=16",
            "method.backbone.imageSize=32",
            "method.backbone.patchSize=8",
            "method.backbone.registers=2",
            "method.backbone.maskToken=true",
            "method.backbone.layerScale=0.1",
            POSITIONS,
            PATCHES,
            "data.views.global.anchorSize=64",
            ANCHOR,
            "method.featureLosses=[{\"weight\": 0.1, \"loss\": {\"type\": \"koleo\"}}]",
            PHASES);
  }

  /** Half of the patches of two views of each picture: of 16 in a batch of 4, of 64 in one of 3. */
  @Test
  void masksFollowTheGridAndTheBatchOfThePhase() {
    assertThat(run.history().steps())
        .extracting(PhasedMasksTest::hiddenPatches)
        .containsExactly(64.0, 64.0, 64.0, 64.0, 64.0, 192.0, 192.0, 192.0, 192.0);
  }

  private static double hiddenPatches(Event.Step step) {
    return step.watch().get("ibot.hiddenPatches");
  }

  /** Class token, two registers, and the patches. */
  @Test
  void positionsOfThePatchesGrowBesideThoseOfTheTokensBeforeThem() {
    assertThat(run.array(5, "teacher.backbone.pos_embed").shape()).containsExactly(1, 19, 16);
    assertThat(run.array(9, "teacher.backbone.pos_embed").shape()).containsExactly(1, 67, 16);
  }

  /** Three steps of the recipe's six are two of the second phase's four. */
  @Test
  void theEarlierTeacherGrowsWithTheOthersAndFollowsAtItsSteps() {
    for (String network : List.of("anchor", "teacher")) {
      assertThat(run.array(9, network + ".backbone.pos_embed").shape()).containsExactly(1, 67, 16);
    }
    assertThat(run.array(6, ANCHORED)).isEqualTo(run.array(6, TAUGHT));
    assertThat(run.array(9, ANCHORED)).isNotEqualTo(run.array(9, TAUGHT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"step-00000002", "step-00000005", "step-00000006"})
  void aRunThatGoesOnInEitherPhaseOrAtTheChangeHasTheBitsOfOneThatDidAllAtOnce(String from)
      throws IOException {
    run.assertSameFrom(from);
  }
}
