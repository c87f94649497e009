package org.dino4j.data.cutouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dino4j.data.cutouts.Drawings.NO_LIGHT;
import static org.dino4j.data.cutouts.Drawings.RED;
import static org.dino4j.data.cutouts.Drawings.WHITE;
import static org.dino4j.data.cutouts.Drawings.draw;
import static org.dino4j.data.cutouts.Drawings.options;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PosedCutoutsRefusalTest {
  @TempDir Path folder;

  @Test
  void refusesAMissingFolder() {
    refuses(options(folder.resolve("nowhere")), "There is no folder of cut-outs at");
  }

  @Test
  void refusesAFolderWithoutCutouts() throws Exception {
    Files.writeString(folder.resolve("LICENSE"), "text");
    refuses(options(folder), "holds no cut-outs. Expected files that end in .png, .gif or .webp");
  }

  @Test
  void namesEveryUnknownObjectWithTheNearestKnownOne() {
    draw(folder, "red-apple", 4, (x, y) -> RED);
    draw(folder, "pear", 4, (x, y) -> RED);
    refuses(
        options(folder, "red-aple", "pear", "peer"),
        "'red-aple' (did you mean 'red-apple'?), 'peer' (did you mean 'pear'?)");
  }

  @Test
  void refusesAPictureWithoutTransparency() {
    Drawings.write(
        folder.resolve("wall.png"), Drawings.picture(BufferedImage.TYPE_INT_RGB, 4, (x, y) -> RED));
    refuses(options(folder), "wall.png has no transparent pixel");
  }

  @Test
  void refusesAnInvisibleObject() {
    draw(folder, "ghost", 4, (x, y) -> 0);
    refuses(options(folder), "ghost.png is wholly transparent");
  }

  @Test
  void refusesADamagedFile() throws Exception {
    draw(folder, "torn", 64, (x, y) -> 0xff000000 | x * y * 77);
    byte[] whole = Files.readAllBytes(folder.resolve("torn.png"));
    Files.write(folder.resolve("torn.png"), Arrays.copyOf(whole, whole.length / 2));
    refuses(options(folder), "torn.png: ");
  }

  @Test
  void refusesSomethingThatIsNoPicture() throws Exception {
    Files.writeString(folder.resolve("note.png"), "not a picture");
    refuses(options(folder), "note.png: ");
  }

  @Test
  void refusesTwoFilesForOneName() throws Exception {
    draw(folder, "pear", 4, (x, y) -> RED);
    Files.copy(folder.resolve("pear.png"), folder.resolve("pear.gif"));
    refuses(options(folder), "would be one object of the same name");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 64, 0.4, views must be above 0",
    "1, -1, 64, 0.4, firstView must not be negative",
    "1, 0, 0, 0.4, size must be above 0",
    "1, 0, 64, 0.0, scale must be above 0",
    "1, 0, 64, 0.95, scale must be [low"
  })
  void refusesNumbersThatCannotBe(int views, long first, int size, double low, String message) {
    assertThatThrownBy(
            () ->
                new PosedCutoutsOptions(
                    folder,
                    List.of(),
                    views,
                    first,
                    0,
                    size,
                    List.of(low, 0.9),
                    1,
                    List.of(-40.0, 40.0),
                    WHITE,
                    NO_LIGHT))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesAnObjectNamedTwice() {
    assertThatThrownBy(() -> options(folder, "pear", "apple", "pear"))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("objects names an object twice: [pear]");
  }

  @Test
  void refusesAGroundThatIsNoColour() {
    assertThatThrownBy(() -> new Ground(List.of(255, 255), Optional.empty()))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessageContaining("colour must be [red, green, blue]");
  }

  private static void refuses(PosedCutoutsOptions options, String message) {
    assertThatThrownBy(() -> new PosedCutouts(options).open())
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.DATA))
        .hasMessageContaining(message);
  }
}
