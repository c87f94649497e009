package org.dino4j.data.cutouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dino4j.data.cutouts.Drawings.GREEN;
import static org.dino4j.data.cutouts.Drawings.NO_LIGHT;
import static org.dino4j.data.cutouts.Drawings.RED;
import static org.dino4j.data.cutouts.Drawings.WHITE;
import static org.dino4j.data.cutouts.Drawings.channel;
import static org.dino4j.data.cutouts.Drawings.draw;
import static org.dino4j.data.cutouts.Drawings.options;
import static org.dino4j.data.cutouts.Drawings.read;
import static org.dino4j.data.cutouts.Drawings.still;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PosedCutoutsTest {
  @TempDir Path folder;

  @BeforeEach
  void drawTwoObjects() {
    draw(folder, "apple", 16, (x, y) -> RED);
    draw(folder, "pear", 16, (x, y) -> x > y ? GREEN : 0);
  }

  @Test
  void labelsAreObjectsAndNamesSayObjectAndView() throws Exception {
    try (DataSet set = new PosedCutouts(options(folder)).open()) {
      assertThat(set.size()).isEqualTo(4);
      assertThat(set.classes()).containsExactly("apple", "pear");
      Sample last = set.read(3);
      assertThat(last.id()).isEqualTo("pear#1");
      assertThat(last.label()).hasValue(1).isEqualTo(set.label(3));
    }
  }

  @Test
  void theMaskIsWhereTheObjectIsSeen() throws Exception {
    try (DataSet set = new PosedCutouts(still(folder, 16, 30, WHITE)).open()) {
      Sample apple = set.read(0);
      Raster mask = Objects.requireNonNull(apple.targets().get("mask"));
      assertThat(mask.size()).isEqualTo(apple.image().size());
      for (int pixel = 0; pixel < mask.values().length; pixel++) {
        boolean ground = (apple.image().pixels()[3 * pixel + 1] & 0xff) == 0xff;
        assertThat(mask.values()[pixel] > 0.001).as("pixel %s", pixel).isEqualTo(!ground);
      }
      assertThat(mask.values()).contains(0f, 1f);
    }
  }

  @Test
  void objectsAreShownInTheOrderThatTheRecipeGives() {
    try (DataSet set = new PosedCutouts(options(folder, "pear", "apple")).open()) {
      assertThat(set.classes()).containsExactly("pear", "apple");
    }
  }

  @Test
  void anotherObjectBesideChangesNoView() {
    assertThat(read(options(folder, "pear"), 1).pixels())
        .isEqualTo(read(options(folder, "apple", "pear"), 3).pixels());
  }

  @Test
  void aViewIsNamedByItsNumberWhereverTheSetStarts() {
    PosedCutoutsOptions fromZero = views(5, 0, 7);
    PosedCutoutsOptions fromThree = views(2, 3, 7);
    assertThat(read(fromThree, 1).pixels()).isEqualTo(read(fromZero, 4).pixels());
    assertThat(read(fromThree, 0).pixels()).isNotEqualTo(read(fromZero, 0).pixels());
  }

  @Test
  void aCutoutThatLeadsNowhereIsRefusedUnlessOthersAreNamed() throws IOException {
    Files.createSymbolicLink(folder.resolve("plum.png"), Path.of("gone.png"));

    assertThatThrownBy(() -> new PosedCutouts(options(folder)).open())
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(folder.resolve("plum.png") + " has the name of a cut-out, but is");
    try (DataSet set = new PosedCutouts(options(folder, "pear")).open()) {
      assertThat(set.classes()).containsExactly("pear");
    }
  }

  @Test
  void anotherSeedGivesAnotherView() {
    assertThat(read(views(1, 0, 7), 0).pixels()).isNotEqualTo(read(views(1, 0, 8), 0).pixels());
  }

  @Test
  void manyReadersSeeTheSameBytesAsOne() {
    PosedCutoutsOptions options = views(40, 0, 7);
    List<byte[]> alone = IntStream.range(0, 80).mapToObj(i -> read(options, i).pixels()).toList();
    try (DataSet set = new PosedCutouts(options).open()) {
      List<byte[]> together =
          IntStream.range(0, 80).parallel().mapToObj(i -> pixels(set, i)).toList();
      assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 0.6, 0.9})
  void scaleIsTheSideAsAShareOfTheViewAndNothingIsCutOff(double scale) {
    Image view = read(posed(List.of(scale, scale), 1), 0);
    double inked =
        IntStream.range(0, 64 * 64).map(i -> 255 - channel(view, i % 64, i / 64, 1)).sum() / 255.0;
    assertThat(Math.sqrt(inked)).isBetween(64 * scale - 0.7, 64 * scale + 0.7);
  }

  @Test
  void placeZeroIsTheMiddle() {
    Image view = read(posed(List.of(0.5, 0.5), 0), 0);
    assertThat(channel(view, 14, 32, 1)).isEqualTo(255);
    assertThat(channel(view, 18, 32, 1)).isZero();
    assertThat(channel(view, 45, 32, 1)).isZero();
    assertThat(channel(view, 49, 32, 1)).isEqualTo(255);
  }

  @Test
  void turnsClockwise() {
    Path one = only("left", (x, y) -> x < 16 ? RED : GREEN);
    Image view = read(still(one, 32, 90, WHITE), 0);
    assertThat(channel(view, 16, 4, 0)).as("red above").isEqualTo(255);
    assertThat(channel(view, 16, 28, 1)).as("green below").isEqualTo(255);
  }

  @Test
  void invisibleColoursDoNotBleedIntoEdges() {
    Path one = only("disc", (x, y) -> Math.hypot(x - 15.5, y - 15.5) < 12 ? RED : 0x0000ff00);
    Image view = read(still(one, 20, 33, new Ground(List.of(255, 0, 0), Optional.empty())), 0);
    for (int i = 0; i < 400; i++) {
      assertThat(channel(view, i % 20, i / 20, 0)).isEqualTo(255);
      assertThat(channel(view, i % 20, i / 20, 1)).isZero();
    }
  }

  @Test
  void shrinkingSkipsNoDetail() {
    Path one = only("dots", (x, y) -> x % 8 == 3 && y % 8 == 3 ? 0xff000000 : 0);
    Image view = read(still(one, 12, 0, WHITE), 0);
    double inked =
        IntStream.range(0, 144).map(i -> 255 - channel(view, i % 12, i / 12, 0)).sum() / 255.0;
    double expected = 16 * (12.0 / 32) * (12.0 / 32);
    assertThat(inked).isBetween(0.9 * expected, 1.1 * expected);
  }

  @Test
  void aGreyFileShowsTheSameAsAColouredOne() throws Exception {
    Path grey = Files.createDirectory(folder.resolve("grey"));
    Files.write(grey.resolve("dim.png"), GreyPng.of(32, 96));
    Path rgb = only("dim", (x, y) -> 0xff606060);
    Image view = read(still(grey, 8, 0, WHITE), 0);
    assertThat(channel(view, 4, 4, 0)).isEqualTo(96);
    assertThat(view.pixels()).isEqualTo(read(still(rgb, 8, 0, WHITE), 0).pixels());
  }

  @Test
  void lightFallsOnTheGroundToo() {
    Light strong = new Light(0.9, 0, 0, 0);
    Image dark = read(lit(strong), 0);
    Image plain = read(lit(NO_LIGHT), 0);
    assertThat(channel(plain, 0, 0, 0)).isEqualTo(255);
    assertThat(dark.pixels()).isNotEqualTo(plain.pixels());
  }

  @Test
  void groundIsAPieceOfAPicture() {
    Path pictures = folder.resolve("ground");
    assertThat(pictures.toFile().mkdir()).isTrue();
    Drawings.write(
        pictures.resolve("blue.png"),
        Drawings.picture(
            BufferedImage.TYPE_INT_RGB, 80, (x, y) -> x % 2 == 0 ? 0x0000ff : 0x0000fd));
    Ground ground = new Ground(List.of(255, 255, 255), Optional.of(pictures));
    Path one = only("corner", (x, y) -> x < 4 && y < 4 ? RED : 0);
    Image view = read(still(one, 32, 0, ground), 0);
    assertThat(channel(view, 2, 2, 0)).isEqualTo(255);
    assertThat(channel(view, 20, 20, 2)).isBetween(250, 255);
    assertThat(channel(view, 20, 20, 0)).isZero();
    assertThat(view.pixels()).isEqualTo(read(still(one, 32, 0, ground), 0).pixels());
  }

  private Path only(String name, IntBinaryOperator argb) {
    Path one = folder.resolve("only-" + name);
    assertThat(one.toFile().mkdir()).isTrue();
    draw(one, name, 32, argb);
    return one;
  }

  private PosedCutoutsOptions views(int views, long first, long seed) {
    return new PosedCutoutsOptions(
        folder,
        List.of(),
        views,
        first,
        seed,
        32,
        List.of(0.4, 0.9),
        1,
        List.of(-40.0, 40.0),
        WHITE,
        NO_LIGHT);
  }

  private PosedCutoutsOptions posed(List<Double> scale, double place) {
    return new PosedCutoutsOptions(
        folder, List.of("apple"), 1, 0, 7, 64, scale, place, List.of(0.0, 0.0), WHITE, NO_LIGHT);
  }

  private PosedCutoutsOptions lit(Light light) {
    return new PosedCutoutsOptions(
        folder,
        List.of("pear"),
        1,
        0,
        7,
        32,
        List.of(0.4, 0.4),
        0,
        List.of(0.0, 0.0),
        WHITE,
        light);
  }

  private static byte[] pixels(DataSet set, int index) {
    try {
      return set.read(index).image().pixels();
    } catch (UnreadableSampleException e) {
      throw new AssertionError(e);
    }
  }
}
