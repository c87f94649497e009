package org.dino4j.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a folder beside its pictures costs nobody the pictures, and is told. */
final class ImageFolderLeftoversTest {
  @TempDir Path folder;
  private Laid laid;

  @BeforeEach
  void onePicture() throws IOException {
    laid = new Laid(folder).picture("cat/1.png");
  }

  @Test
  void linksToNothingAreNamed() throws IOException {
    laid.link("cat/x.png", "/nowhere/at/all.png").link("cat/folder", "gone");

    assertRead(List.of("cat/1.png"), "broken links: cat/folder", "broken links: cat/x.png");
  }

  @Test
  void linksInACircleAreSaidToBeThat() throws IOException {
    laid.link("cat/again", "..").link("cat/self", ".").link("cat/a.png", "b.png");
    laid.link("cat/b.png", "a.png");

    assertRead(
        List.of("cat/1.png"),
        "links in a circle: cat/a.png",
        "links in a circle: cat/again",
        "links in a circle: cat/b.png",
        "links in a circle: cat/self");
  }

  @Test
  void linksToFilesAndFoldersAreFollowed() throws IOException {
    laid.picture("other/2.png").link("cat/two.png", "../other/2.png").link("dog", "other");

    assertRead(List.of("cat/1.png", "cat/two.png", "dog/2.png", "other/2.png"));
  }

  @Test
  void foldersThatLinkEachOtherAreNotWalkedInEveryOrder() throws IOException {
    for (int from = 0; from < 12; from++) {
      laid.picture(String.format(Locale.ROOT, "f%02d/p.png", from));
      for (int to = 0; to < 12; to++) {
        laid.link(
            String.format(Locale.ROOT, "f%02d/to%02d", from, to),
            String.format(Locale.ROOT, "../f%02d", to));
      }
    }

    try (DataSet set = source().open()) {
      assertThat(set.size()).isLessThan(2000);
      assertThat(Laid.ids(set))
          .containsAll(IntStream.range(0, 12).mapToObj("f%02d/p.png"::formatted).toList());
    }
  }

  @Test
  void pipesAreNeverOpened() throws IOException, InterruptedException {
    Path pipe = folder.resolve("cat/pipe.png");
    assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertRead(List.of("cat/1.png"), "pipes, sockets or devices: cat/pipe.png");
  }

  @Test
  void aPictureThatHasBecomeAFolderIsUnreadable() throws IOException {
    try (DataSet set = source().open()) {
      Files.delete(folder.resolve("cat/1.png"));
      Files.createDirectory(folder.resolve("cat/1.png"));

      assertThatThrownBy(() -> set.read(0))
          .isInstanceOf(UnreadableSampleException.class)
          .hasMessage("cat/1.png: it is no file any more");
    }
  }

  @Test
  void aPictureThatIsGoneIsUnreadable() throws IOException {
    try (DataSet set = source().open()) {
      Files.delete(folder.resolve("cat/1.png"));

      assertThatThrownBy(() -> set.read(0))
          .isInstanceOf(UnreadableSampleException.class)
          .hasMessage("cat/1.png: the file cannot be read: it is not there");
    }
  }

  @Test
  void filesOfOtherKindsAreCountedByTheirEndings() throws IOException {
    laid.picture("cat/2.TIF").picture("dog/3.tif").file("README", "x").file("a.heic", "x");
    laid.file("cat/" + "long." + "e".repeat(90), "x");

    try (DataSet set = source().open()) {
      assertThat(set.passedOver())
          .extracting(kind -> kind.kind() + " " + kind.count())
          .containsExactlyInAnyOrder(
              "files ending in .tif 2",
              "files without an ending 1",
              "files ending in .heic 1",
              "files of other kinds 1");
    }
  }

  @Test
  void foldersOfTheSystemAndHiddenOnesArePassedOver() throws IOException {
    laid.picture("lost+found/1.png").picture(".Trashes/1.png").picture("cat/@eaDir/1.png");
    laid.picture("cat/._1.png").file("cat/.DS_Store", "x");

    assertRead(
        List.of("cat/1.png"),
        "hidden folders: .Trashes",
        "hidden pictures: cat/._1.png",
        "folders of the system: cat/@eaDir",
        "folders of the system: lost+found");
  }

  @Test
  void aFolderThatMayNotBeReadDoesNotCostTheOthers() throws IOException {
    laid.picture("secret/1.png");
    Path secret = folder.resolve("secret");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    try {
      assumeThat(Files.isReadable(secret)).as("permissions hold for this user").isFalse();

      assertRead(List.of("cat/1.png"), "folders that may not be read: secret");
    } finally {
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void manyNamesAreCountedAndTheFirstAreKept() throws IOException {
    for (int i = 0; i < 130; i++) {
      laid.file(String.format(Locale.ROOT, "cat/%03d.txt", i), "x");
    }

    try (DataSet set = source().open()) {
      assertThat(set.passedOver()).hasSize(1);
      assertThat(set.passedOver().get(0).count()).isEqualTo(130);
      assertThat(set.passedOver().get(0).names()).hasSize(100).contains("cat/099.txt");
    }
  }

  @Test
  void aFolderWithoutPicturesSaysWhatItHolds() throws IOException {
    Files.delete(folder.resolve("cat/1.png"));
    laid.link("cat/x.png", "gone").file("cat/a.tiff", "x").file("cat/b.tiff", "x");

    assertThatThrownBy(() -> source().open())
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(
            folder + " holds no pictures, but files ending in .tiff (2), broken links (1). Files");
  }

  private void assertRead(List<String> ids, String... passedOver) {
    try (DataSet set = source().open()) {
      assertThat(Laid.ids(set)).isEqualTo(ids);
      assertThat(Laid.passedOver(set)).containsExactlyInAnyOrder(passedOver);
    }
  }

  private ImageFolder source() {
    return new ImageFolder(
        new ImageFolderOptions(folder, ImageFolderOptions.Classes.NONE, 3, Laid.WHITE));
  }
}
