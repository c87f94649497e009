package org.dino4j.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.view.Size;
import org.dino4j.data.decode.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
  private static final List<Integer> WHITE = List.of(255, 255, 255);
  private static final byte[] PNG = Pictures.file(Pictures.rgb(9, 7), "png");

  @TempDir Path folder;

  @Test
  void folderIsReadInCodePointOrderWithItsClasses() {
    write("zebra/b.png", PNG);
    write("zebra/deep/a.JPG", Pictures.file(Pictures.rgb(9, 7), "jpg"));
    write("Ape/2.png", PNG);
    write("Ape/10.png", PNG);
    write("zebra/notes.txt", PNG);
    write("zebra/._b.png", PNG);
    write(".hidden/a.png", PNG);

    try (DataSet set = imageFolder(ImageFolderOptions.Classes.SUB_FOLDERS).open()) {
      assertThat(ids(set))
          .containsExactly("Ape/10.png", "Ape/2.png", "zebra/b.png", "zebra/deep/a.JPG");
      assertThat(set.classes()).containsExactly("Ape", "zebra");
      assertThat(labels(set)).containsExactly(0, 0, 1, 1);
    }
  }

  @Test
  void namesAreOrderedByCodePoint() {
    List<String> names = List.of("a", "a/b", "aa", "b", "\uff5e", "\ud83d\ude00", "\ud83d\ude01");
    List<String> shuffled = new ArrayList<>(names);
    Collections.reverse(shuffled);

    shuffled.sort(CodePointOrder.INSTANCE);

    assertThat(shuffled).isEqualTo(names);
  }

  @Test
  void folderWithoutClassesHasNoLabels() {
    write("a.png", PNG);
    write("b/c.png", PNG);

    try (DataSet set = imageFolder(ImageFolderOptions.Classes.NONE).open()) {
      assertThat(ids(set)).containsExactly("a.png", "b/c.png");
      assertThat(set.label(1)).isEmpty();
      assertThat(set.classes()).isEmpty();
    }
  }

  @Test
  void classesAreFoundWhereEveryPictureLiesInASubFolder() {
    write("zebra/deep/b.png", PNG);
    write("Ape/2.png", PNG);

    try (DataSet set = imageFolder(ImageFolderOptions.Classes.SUB_FOLDERS_IF_ANY).open()) {
      assertThat(set.classes()).containsExactly("Ape", "zebra");
      assertThat(labels(set)).containsExactly(0, 1);
    }
  }

  @Test
  void noClassesAreFoundWhereAPictureLiesInNoSubFolder() {
    write("cover.png", PNG);
    write("zebra/b.png", PNG);

    try (DataSet set = imageFolder(ImageFolderOptions.Classes.SUB_FOLDERS_IF_ANY).open()) {
      assertThat(ids(set)).containsExactly("cover.png", "zebra/b.png");
      assertThat(set.classes()).isEmpty();
      assertThat(set.label(1)).isEmpty();
    }
  }

  @Test
  void makingASourceTouchesNoFile() {
    assertThat(
            new ImageFolder(
                new ImageFolderOptions(
                    folder.resolve("none"), ImageFolderOptions.Classes.NONE, 3, WHITE)))
        .isNotNull();
    assertThat(new TarArchives(new TarOptions(folder.resolve("none.tar"), 3, WHITE))).isNotNull();
  }

  @Test
  void channelsSayHowPicturesAreRead() throws UnreadableSampleException {
    write("a.png", PNG);
    DataSource grey =
        new ImageFolder(new ImageFolderOptions(folder, ImageFolderOptions.Classes.NONE, 1, WHITE));

    try (DataSet set = grey.open()) {
      assertThat(set.read(0).image().channels()).isEqualTo(1);
      assertThat(set.read(0).image().size()).isEqualTo(new Size(7, 9));
    }
  }

  @Test
  void aDamagedFileIsNamedAndTheOthersAreRead() throws UnreadableSampleException {
    write("a.png", PNG);
    write("b.png", Arrays.copyOf(PNG, 50));

    try (DataSet set = imageFolder(ImageFolderOptions.Classes.NONE).open()) {
      assertThat(set.read(0).image().width()).isEqualTo(9);
      assertThatThrownBy(() -> set.read(1))
          .isInstanceOf(UnreadableSampleException.class)
          .hasMessage("b.png: the PNG is cut off after 50 bytes");
    }
  }

  @Test
  void listIsReadInItsOrder() {
    write("pics/b.png", PNG);
    write("pics/a, b.png", PNG);
    write("list.csv", "\ufeffid, file, kind\n7, pics/b.png, owl\n8, \"pics/a, b.png\", cat\n");

    try (DataSet set = csv("file", Optional.of("kind")).open()) {
      assertThat(ids(set)).containsExactly("pics/b.png", "pics/a, b.png");
      assertThat(set.classes()).containsExactly("cat", "owl");
      assertThat(labels(set)).containsExactly(1, 0);
    }
  }

  @Test
  void labelsThatAreNumbersStayWhatTheyAre() {
    write("a.png", PNG);
    write("list.csv", "path,label\na.png,10\na.png,2\n");

    try (DataSet set = csv("path", Optional.of("label")).open()) {
      assertThat(labels(set)).containsExactly(10, 2);
      assertThat(set.classes()).hasSize(11);
    }
  }

  @Test
  void tarHasItsClassesBesideThePictures() throws UnreadableSampleException {
    byte[] first = new Tars().file("s/0001.png", PNG).file("s/0001.cls", "3\n").bytes();
    byte[] second = new Tars().file("0001.cls", "1").file("0001.seg.png", PNG).bytes();
    write("shard-000.tar", first);
    write("shard-001.tar", second);

    for (String path : List.of("shard-{000..001}.tar", "shard-*.tar", "")) {
      try (DataSet set = tar(path).open()) {
        assertThat(ids(set))
            .containsExactly("shard-000.tar/s/0001.png", "shard-001.tar/0001.seg.png");
        assertThat(labels(set)).containsExactly(3, 1);
        assertThat(set.read(1).image().size()).isEqualTo(new Size(7, 9));
      }
    }
  }

  @Test
  void tarWithoutClassFilesTakesItsFolders() {
    String longName = "x".repeat(120) + ".png";
    byte[] pax = paxPath("./train/cat/2" + longName);
    write(
        "a.tar",
        new Tars()
            .entry("train/", '5', new byte[0])
            .file("./train/owl/1.png", PNG)
            .entry(
                "././@LongLink",
                'L',
                ("./train/cat/" + longName + "\0").getBytes(StandardCharsets.UTF_8))
            .file("cut", PNG)
            .entry("pax", 'x', pax)
            .file("cut", PNG)
            .file("./train/cat/readme.txt", "no picture")
            .bytes());

    try (DataSet set = tar("a.tar").open()) {
      assertThat(set.classes()).containsExactly("cat", "owl");
      assertThat(labels(set)).containsExactly(1, 0, 0);
      assertThat(ids(set)).contains("a.tar/./train/cat/" + longName);
    }
  }

  @Test
  void manyThreadsReadTheSameBytes() {
    Tars tars = new Tars();
    IntStream.range(0, 30)
        .forEach(i -> tars.file(i + ".png", Pictures.file(Pictures.rgb(9 + i, 7), "png")));
    write("a.tar", tars.bytes());

    try (DataSet set = tar("a.tar").open()) {
      List<Integer> widths =
          IntStream.range(0, 600)
              .parallel()
              .mapToObj(i -> width(set, i % 30) - i % 30)
              .distinct()
              .toList();
      assertThat(widths).containsExactly(9);
    }
  }

  @Test
  void idxIsReadPackedAndUnpacked() throws IOException {
    byte[] images = idx(new int[] {3, 2, 2}, 12);
    byte[] labels = idx(new int[] {3}, 3);
    write("images", images);
    write("labels.gz", packed(labels));

    DataSource source =
        new Idx(
            new IdxOptions(
                folder.resolve("images"),
                Optional.of(folder.resolve("labels.gz")),
                List.of("a", "b", "c"),
                3));
    try (DataSet set = source.open()) {
      assertThat(set.size()).isEqualTo(3);
      assertThat(labels(set)).containsExactly(0, 1, 2);
      assertThat(set.classes()).containsExactly("a", "b", "c");
      assertThat(set.read(1).image().pixels()).containsExactly(4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7);
      assertThat(set.read(1).id()).isEqualTo("images[1]");
    } catch (UnreadableSampleException e) {
      throw new AssertionError(e);
    }
  }

  static byte[] idx(int[] shape, int values) {
    ByteBuffer file =
        ByteBuffer.allocate(4 + 4 * shape.length + values).putInt(0x800 | shape.length);
    IntStream.of(shape).forEach(file::putInt);
    IntStream.range(0, values).forEach(i -> file.put((byte) i));
    return file.array();
  }

  static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] paxPath(String path) {
    String record = " path=" + path + "\n";
    return ((record.length() + 3) + record).getBytes(StandardCharsets.UTF_8);
  }

  private static int width(DataSet set, int index) {
    try {
      return set.read(index).image().width();
    } catch (UnreadableSampleException e) {
      throw new AssertionError(e);
    }
  }

  private DataSource imageFolder(ImageFolderOptions.Classes classes) {
    return new ImageFolder(new ImageFolderOptions(folder, classes, 3, WHITE));
  }

  private DataSource csv(String path, Optional<String> label) {
    return new CsvList(
        new CsvOptions(folder.resolve("list.csv"), Optional.empty(), path, label, ",", 3, WHITE));
  }

  private DataSource tar(String path) {
    return new TarArchives(new TarOptions(folder.resolve(path), 3, WHITE));
  }

  private void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> ids(DataSet set) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      try {
        ids.add(set.read(i).id());
      } catch (UnreadableSampleException e) {
        throw new AssertionError(e);
      }
    }
    return ids;
  }

  private static List<Integer> labels(DataSet set) {
    return IntStream.range(0, set.size())
        .mapToObj(set::label)
        .map(OptionalInt::orElseThrow)
        .toList();
  }
}
