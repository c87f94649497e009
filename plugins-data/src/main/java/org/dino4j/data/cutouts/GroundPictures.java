package org.dino4j.data.cutouts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.view.Size;
import org.dino4j.data.transform.Box;
import org.dino4j.data.transform.Interpolation;
import org.dino4j.data.transform.ResizedCrop;

/** Square pieces of pictures, at least as large as a view and made as small as one. */
final class GroundPictures implements Grounds {
  private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "webp", "gif", "bmp");

  private final List<Path> files;
  private final int size;

  private GroundPictures(List<Path> files, int size) {
    this.files = files;
    this.size = size;
  }

  /**
   * Lists the pictures of a folder.
   *
   * @throws Refusal if it is missing or holds none
   */
  static GroundPictures open(Path folder, int size) {
    if (!Files.isDirectory(folder)) {
      throw refusal(
          "There is no folder of ground pictures at " + folder + ". Set 'ground.pictures' to one.");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files = entries.filter(GroundPictures::isPicture).sorted().toList();
      if (files.isEmpty()) {
        throw refusal("The folder " + folder + " holds no pictures for the ground.");
      }
      return new GroundPictures(files, size);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.DATA, "The folder " + folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public float[] draw(RandomGenerator random) {
    Image picture = PictureReader.rgb(files.get(random.nextInt(files.size())));
    int shorter = Math.min(picture.height(), picture.width());
    int side = random.nextInt(Math.min(size, shorter), shorter + 1);
    int top = random.nextInt(picture.height() - side + 1);
    int left = random.nextInt(picture.width() - side + 1);
    Image piece =
        new ResizedCrop(new Box(top, left, side, side), Size.square(size), Interpolation.BICUBIC)
            .apply(picture);
    float[] ground = new float[piece.pixels().length];
    for (int i = 0; i < ground.length; i++) {
      ground[i] = (piece.pixels()[i] & 0xff) / 255f;
    }
    return ground;
  }

  @Override
  public Stream<Path> files() {
    return files.stream();
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && ENDINGS.contains(ending);
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Kind.DATA, message);
  }
}
