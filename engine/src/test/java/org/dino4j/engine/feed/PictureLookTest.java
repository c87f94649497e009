package org.dino4j.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.Test;

final class PictureLookTest {
  @Test
  void looksAtAllOfFewPictures() {
    PictureLook look = PictureLook.atSome(NumberedPictures.of(100, 3, 99));

    assertThat(look.looked()).isEqualTo(100);
    assertThat(look.unreadable()).extracting(Unreadable::index).containsExactly(3, 99);
  }

  @Test
  void looksAtSomeOfManyFromAllOverTheSet() {
    NumberedPictures pictures = NumberedPictures.of(100_000, 500, 501, 99_500);

    PictureLook look = PictureLook.atSome(pictures);

    assertThat(pictures.reads()).hasValue(100);
    assertThat(look.looked()).isEqualTo(100);
    assertThat(look.pictures()).isEqualTo(100_000);
    assertThat(look.unreadable()).extracting(Unreadable::index).containsExactly(500, 99_500);
  }

  @Test
  void readsAllWhenAskedTo() {
    PictureLook look = PictureLook.atAll(NumberedPictures.of(1000, 7, 501));

    assertThat(look.unreadable())
        .extracting(Unreadable::reason)
        .containsExactly("picture-7: cut short", "picture-501: cut short");
  }

  @Test
  void refusesWhatTrainingWouldRefuse() {
    PictureLook look = PictureLook.atAll(NumberedPictures.of(10, 7));

    assertThatCode(() -> look.refuseTooMany(1)).doesNotThrowAnyException();
    assertThatThrownBy(() -> look.refuseTooMany(0))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("1 sample of the training data cannot be read, tolerated are 0")
        .hasMessageContaining("picture-7: cut short");
  }
}
