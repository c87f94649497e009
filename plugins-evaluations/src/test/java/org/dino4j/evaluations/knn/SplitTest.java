package org.dino4j.evaluations.knn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.view.Size;
import org.junit.jupiter.api.Test;

final class SplitTest {
  @Test
  void aGapBetweenLabelsCostsNothing() {
    Split split = Split.of(set(999_999, 5, 999_999), set(5, 999_999));

    assertThat(split.bankLabels()).containsExactly(1, 0, 1);
    assertThat(split.queryLabels()).containsExactly(0, 1);
    assertThat(split.classes()).isEqualTo(2);
    assertThat(split.className(1)).isEqualTo("999999");
    assertThat(split.faults(1)).isEmpty();
  }

  @Test
  void aThousandClassesWithGapsStayInTheirOrder() {
    int[] labels = IntStream.range(0, 1000).map(i -> i * 997).toArray();

    Split split = Split.of(set(labels), set(labels));

    assertThat(split.bankLabels()).isEqualTo(IntStream.range(0, 1000).toArray());
    assertThat(split.faults(1)).isEmpty();
  }

  @Test
  void aQuerysClassThatTheBankLacksIsNamed() {
    Split split = Split.of(set(0, 5), set(3, 0));

    assertThat(split.faults(1))
        .containsExactly(
            "the bank has no picture of class 3, so 1 of 2 queries cannot be told; add some to the bank, or take these out of the queries");
    assertThat(split.className(split.queryLabels()[0])).isEqualTo("3");
  }

  @Test
  void aClassThatTheBankOnlyNamesIsLackingToo() {
    List<String> names = List.of("cat", "dog");

    assertThat(Split.of(new Labelled(names, 0, 0), new Labelled(names, 0, 1)).faults(1))
        .singleElement()
        .asString()
        .startsWith("the bank has no picture of class dog, so 1 of 2 queries");
  }

  @Test
  void equalNamesAreOneClassWhateverTheirNumbers() {
    Split split =
        Split.of(
            new Labelled(List.of("ape", "cat", "dog"), 2, 1),
            new Labelled(List.of("dog", "cat"), 0, 1));

    assertThat(split.bankLabels()).containsExactly(1, 0);
    assertThat(split.queryLabels()).containsExactly(1, 0);
    assertThat(split.className(1)).isEqualTo("dog");
  }

  @Test
  void numbersAreComparedWhereOneSetHasNoNames() {
    Split split = Split.of(new Labelled(List.of("ape", "cat"), 0, 1), set(1, 0));

    assertThat(split.queryLabels()).containsExactly(1, 0);
    assertThat(split.className(1)).isEqualTo("cat");
  }

  @Test
  void picturesWithoutAClassAreCounted() {
    assertThat(Split.of(set(0, 1), set(-1, 1, -1)).faults(1))
        .singleElement()
        .asString()
        .startsWith("queries needs the class of every picture, 2 of 3 have none");
  }

  private static DataSet set(int... labels) {
    return new Labelled(List.of(), labels);
  }

  private record Labelled(List<String> classes, int... labels) implements DataSet {
    @Override
    public int size() {
      return labels.length;
    }

    @Override
    public Sample read(int index) {
      return new Sample(id(index), new Image(Size.square(1), 1, new byte[1]), label(index));
    }

    @Override
    public String id(int index) {
      return "picture-" + index;
    }

    @Override
    public OptionalInt label(int index) {
      return labels[index] < 0 ? OptionalInt.empty() : OptionalInt.of(labels[index]);
    }

    @Override
    public void close() {}
  }
}
