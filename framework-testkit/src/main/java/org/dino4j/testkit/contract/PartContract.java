package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.part.Part;
import org.dino4j.api.part.Setting;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every part owes the recipe that it stands in.
 *
 * @param <P> the kind of part
 */
public abstract class PartContract<P extends Part> {
  /** The options that {@link #part()} is made from. */
  protected abstract Record options();

  /** The part, made anew at each call. */
  protected abstract P part();

  static Stream<Setting> settings() {
    return Stream.of(
        setting(1, 1, 8, view("global", 2, Size.square(32), 3)),
        setting(64, 1, 100, view("global", 1, new Size(37, 53), 1)),
        setting(
            64,
            4,
            100_000,
            view("global", 2, Size.square(224), 3),
            view("local", 8, Size.square(96), 3)),
        setting(2, 2, 1, view("satellite", 1, new Size(7, 5), 6)));
  }

  private static Setting setting(int batch, int microBatches, long steps, ViewSpec... groups) {
    Timeline timeline = new Timeline(batch, 10, steps);
    return new Setting(new InputSpec(List.of(groups)), timeline, microBatches);
  }

  private static ViewSpec view(String name, int count, Size size, int channels) {
    return new ViewSpec(name, count, size, channels, ViewSpec.PixelFormat.UINT8);
  }

  @ParameterizedTest
  @MethodSource("settings")
  final void objectsInSentencesAndNeverThrows(Setting setting) {
    List<String> objections = part().objections(setting);

    assertThat(objections)
        .as("objections are sentences of one line, with rule, value and cure")
        .allSatisfy(
            said -> assertThat(said).contains(" ").doesNotContain("\n").hasSizeGreaterThan(20));
    assertThat(part().objections(setting)).as("asked again").isEqualTo(objections);
  }

  @Test
  final void optionsSurviveARoundTrip() {
    new OptionsRoundTrip(options()).check();
  }
}
