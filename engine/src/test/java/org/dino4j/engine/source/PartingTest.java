package org.dino4j.engine.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartingTest {
  private static final HoldOut TENTH = new HoldOut(0.1, 0);

  @Test
  void everyPictureIsInExactlyOnePart() {
    DataSet whole = named(names(100), 4);

    Set<String> train = ids(TENTH.of(whole, Portion.TRAIN));
    Set<String> heldOut = ids(TENTH.of(whole, Portion.HELD_OUT));

    assertThat(train).doesNotContainAnyElementsOf(heldOut);
    assertThat(train.size() + heldOut.size()).isEqualTo(100);
  }

  @Test
  void eachClassGivesItsShare() {
    DataSet heldOut = new HoldOut(0.2, 0).of(named(names(100), 4), Portion.HELD_OUT);

    Map<OptionalInt, Long> byClass =
        IntStream.range(0, heldOut.size())
            .mapToObj(heldOut::label)
            .collect(Collectors.groupingBy(label -> label, Collectors.counting()));

    assertThat(byClass).hasSize(4).allSatisfy((label, count) -> assertThat(count).isEqualTo(5));
  }

  @Test
  void aPictureStaysInItsPartWhateverTheOrder() {
    List<String> names = names(60);
    List<String> backwards = new ArrayList<>(names);
    Collections.reverse(backwards);

    assertThat(ids(TENTH.of(named(backwards, 0), Portion.HELD_OUT)))
        .isEqualTo(ids(TENTH.of(named(names, 0), Portion.HELD_OUT)));
  }

  @Test
  void aPictureMoreMovesAtMostOneOther() {
    Set<String> before = ids(TENTH.of(named(names(200), 0), Portion.HELD_OUT));
    Set<String> after = ids(TENTH.of(named(names(201), 0), Portion.HELD_OUT));

    before.removeAll(after);

    assertThat(before).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void anotherSeedHoldsOutOthers() {
    DataSet whole = named(names(60), 0);

    assertThat(ids(new HoldOut(0.1, 1).of(whole, Portion.HELD_OUT)))
        .isNotEqualTo(ids(TENTH.of(whole, Portion.HELD_OUT)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 1", "3, 1", "5, 1", "14, 1", "15, 2", "1000, 100"})
  void atLeastOneIsHeldOutAndNeverAll(int pictures, int expected) {
    assertThat(TENTH.of(named(names(pictures), 0), Portion.HELD_OUT).size()).isEqualTo(expected);
    assertThat(new HoldOut(0.999, 0).of(named(names(pictures), 0), Portion.TRAIN).size())
        .isPositive();
  }

  @Test
  void theOnlyPictureOfAClassIsTrainedOn() {
    // classes 0 to 5, where only class 0 has a second picture
    DataSet heldOut = TENTH.of(named(names(7), 6), Portion.HELD_OUT);

    assertThat(heldOut.size()).isEqualTo(1);
    assertThat(heldOut.label(0)).hasValue(0);
  }

  @Test
  void classesDoNotCountWhereNoneHasTwoPictures() {
    assertThat(TENTH.of(named(names(20), 20), Portion.HELD_OUT).size()).isEqualTo(2);
  }

  @Test
  void filesAndClassesAreThoseOfTheWhole() {
    DataSet heldOut = TENTH.of(named(names(20), 2), Portion.HELD_OUT);

    assertThat(heldOut.classes()).containsExactly("0", "1");
    assertThat(heldOut.files()).containsExactly(Path.of("all.tar"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.5, Double.NaN})
  void aShareLiesBetweenNothingAndAll(double share) {
    assertThatThrownBy(() -> new HoldOut(share, 0))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("share must lie between 0 and 1, found " + share);
  }

  @Test
  void nothingIsHeldOutOfASinglePicture() {
    DataSet one = named(names(1), 0);

    assertThatThrownBy(() -> SplitSource.of(() -> one, TENTH, Portion.HELD_OUT).open())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nothing can be held out of a single picture");
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj("picture-%d.jpg"::formatted).toList();
  }

  private static Set<String> ids(DataSet set) {
    return IntStream.range(0, set.size())
        .mapToObj(set::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static DataSet named(List<String> names, int classes) {
    return new Named(names, IntStream.range(0, classes).mapToObj(Integer::toString).toList());
  }

  private record Named(List<String> names, List<String> classes) implements DataSet {
    @Override
    public int size() {
      return names.size();
    }

    @Override
    public Sample read(int index) {
      return new Sample(id(index), new Image(Size.square(1), 1, new byte[1]), label(index));
    }

    @Override
    public String id(int index) {
      return names.get(index);
    }

    @Override
    public OptionalInt label(int index) {
      return classes.isEmpty() ? OptionalInt.empty() : OptionalInt.of(index % classes.size());
    }

    @Override
    public Stream<Path> files() {
      return Stream.of(Path.of("all.tar"));
    }

    @Override
    public void close() {}
  }
}
