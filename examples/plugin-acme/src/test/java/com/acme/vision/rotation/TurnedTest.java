package com.acme.vision.rotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.part.Setting;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.view.Size;
import org.dino4j.testkit.contract.ViewPolicyContract;
import org.junit.jupiter.api.Test;

final class TurnedTest extends ViewPolicyContract {
  @Override
  protected TurnedOptions options() {
    return new TurnedOptions(new Corner(Size.square(8), 2));
  }

  @Override
  protected ViewPolicy part() {
    return new Turned(options());
  }

  @Test
  void theLabelIsTheTurnOfEveryViewAndEveryTurnIsDrawn() {
    Sample sample = new Horizons(1, 0).read(0);
    List<Image> upright = new Corner(Size.square(8), 2).views(sample, new Seeds(0)).images();
    Set<Integer> drawn = new HashSet<>();
    for (int seed = 0; seed < 40; seed++) {
      Views views = part().views(sample, new Seeds(seed));
      Turn turn = Turn.values()[views.label().orElseThrow()];
      assertThat(views.images()).isEqualTo(upright.stream().map(turn::of).toList());
      drawn.add(turn.ordinal());
    }
    assertThat(drawn).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void theSamplesOwnClassMakesNoDifference() {
    Sample unknown = new Horizons(1, 0).read(0);
    Sample known = new Sample(unknown.id(), unknown.image(), OptionalInt.of(7));

    assertThat(part().views(known, new Seeds(3))).isEqualTo(part().views(unknown, new Seeds(3)));
    assertThat(part().offers(Annotations.NONE)).isEqualTo(Annotations.LABELS);
  }

  @Test
  void viewsThatAreNoSquaresAreObjectedTo() {
    Turned wide = new Turned(new TurnedOptions(new Corner(new Size(8, 6), 1)));

    assertThat(wide.objections(new Setting(wide.inputs(), new Timeline(1, 1, 1), 1)))
        .containsExactly(
            "acme-turned turns squares, but the 'corner' views are 8x6; give them equal sides");
  }
}
