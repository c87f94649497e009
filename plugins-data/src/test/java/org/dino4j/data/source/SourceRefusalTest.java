package org.dino4j.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.part.Refusal;
import org.dino4j.data.decode.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when there is nothing to read: what, where, and the cure. */
final class SourceRefusalTest {
  private static final List<Integer> WHITE = List.of(255, 255, 255);
  private static final byte[] PNG = Pictures.file(Pictures.rgb(9, 7), "png");

  @TempDir Path folder;

  @Test
  void missingFolder() {
    Path missing = folder.resolve("nowhere");

    refused(
        folder(missing),
        "There is no folder " + missing + ". Set 'path' to the folder that holds the pictures.");
  }

  @Test
  void fileInPlaceOfAFolder() {
    Path file = write("a.png", PNG);

    refused(
        folder(file), file + " is not a folder. Set 'path' to the folder that holds the pictures.");
  }

  @Test
  void emptyFolder() {
    refused(
        folder(folder),
        folder
            + " is empty. Files are taken for pictures that end in .jpg, .jpeg, .jpe, .png, .gif, .bmp, .webp. Set 'path' to where they are.");
  }

  @Test
  void folderOfOtherFiles() {
    write("a/b.tif", PNG);

    refused(
        folder(folder),
        folder
            + " holds no pictures, but files ending in .tif (1). Files are taken for pictures that end in .jpg, .jpeg, .jpe, .png, .gif, .bmp, .webp. Set 'path' to where they are.");
  }

  @Test
  void picturesBesideTheClasses() {
    write("cat/a.png", PNG);
    write("b.png", PNG);

    refused(
        folder(folder),
        folder
            + ": 1 of 2 pictures lie in no sub-folder, the first is b.png. Move them into folders named after their"
            + " classes, or set 'classes' to 'none'.");
  }

  @Test
  void missingList() {
    refused(
        csv(), "There is no file " + folder.resolve("list.csv") + ". Set 'path' to the CSV file.");
  }

  @Test
  void listWithoutTheColumn() {
    write("list.csv", "file,kind\na.png,cat\n");

    refused(
        csv(),
        folder.resolve("list.csv")
            + " has no column 'path'. Its columns are: file, kind. Set 'pathColumn', 'labelColumn' or 'delimiter'.");
  }

  @Test
  void listOfNothing() {
    write("list.csv", "path,label\n");

    refused(
        csv(),
        folder.resolve("list.csv")
            + " lists no pictures: it has a line of column names only. Add a line for each.");
  }

  @Test
  void lineWithoutALabel() {
    write("a.png", PNG);
    write("list.csv", "path,label\na.png,cat\na.png,\n");

    refused(
        csv(),
        folder.resolve("list.csv")
            + ", line 3: nothing in column 'label'. Fill it in, or take the line out.");
  }

  @Test
  void listedFilesThatDoNotExist() {
    write("list.csv", "path,label\nx.png,cat\n");

    refused(
        csv(),
        folder.resolve("list.csv")
            + ": 1 of 1 files do not exist, the first is "
            + folder.resolve("x.png")
            + " (line 2). Set 'root' to the folder that its paths start from, or take the lines out.");
  }

  @Test
  void listThatIsNotText() {
    write("list.csv", new byte[] {'p', 'a', 't', 'h', '\n', (byte) 0xc3, 0x28, '\n'});

    refused(
        new CsvList(
            new CsvOptions(
                folder.resolve("list.csv"),
                Optional.empty(),
                "path",
                Optional.empty(),
                ",",
                3,
                WHITE)),
        folder.resolve("list.csv") + " is not UTF-8 text. Save it as CSV in UTF-8.");
  }

  @Test
  void missingArchive() {
    Path missing = folder.resolve("a.tar");

    refused(
        tar(missing),
        "There is no tar archive "
            + missing
            + ". Set 'path' to an archive, a folder of archives, or a pattern such as shard-{000..127}.tar.");
  }

  @Test
  void missingShards() {
    write("s-00.tar", new Tars().file("a.png", PNG).bytes());
    Path pattern = folder.resolve("s-{00..02}.tar");

    refused(
        tar(pattern),
        pattern
            + ": 2 of 3 archives do not exist, the first is "
            + folder.resolve("s-01.tar")
            + ". Get them, or set other numbers.");
  }

  @Test
  void folderOfPackedArchives() {
    write("a.tar.gz", new byte[10]);

    refused(
        tar(folder),
        "No tar archive is meant by "
            + folder
            + ". The folder holds packed archives, which cannot be read in place: unpack them to .tar first.");
  }

  @Test
  void packedArchive() throws IOException {
    Path file = write("a.tar.gz", SourcesTest.packed(new Tars().file("a.png", PNG).bytes()));

    refused(
        tar(file),
        file
            + " is a packed archive, which cannot be read in place. Unpack it once: gunzip a.tar.gz");
  }

  @Test
  void archiveThatIsCutOff() {
    byte[] whole = new Tars().file("a.png", PNG).bytes();
    Path file = write("a.tar", Arrays.copyOf(whole, 600));

    refused(tar(file), file + " is cut off after 600 bytes, or damaged. Get it again.");
  }

  @Test
  void fileThatIsNoArchive() {
    Path file = write("a.tar", "x".repeat(2000).getBytes(StandardCharsets.UTF_8));

    refused(
        tar(file),
        file + " is not a tar archive, or is damaged: no header at byte 0. Get or make it again.");
  }

  @Test
  void archiveWithoutPictures() {
    Path file = write("a.tar", new Tars().file("a.txt", PNG).bytes());

    refused(
        tar(file),
        file
            + " holds no pictures, but files ending in .txt (1). Files are taken for pictures that end in .jpg, .jpeg, .jpe, .png, .gif, .bmp, .webp. Set 'path' to where they are.");
  }

  @Test
  void pictureWithoutItsClass() {
    Path file =
        write("a.tar", new Tars().file("a.png", PNG).file("a.cls", "1").file("b.png", PNG).bytes());

    refused(
        tar(file),
        file
            + ": b.png has no class: there is no b.cls beside it, though other pictures have one. Add it, or take all of them out.");
  }

  @Test
  void missingIdxSaysWhereToLook() {
    Path missing = folder.resolve("images.gz");

    refused(
        idx(missing, Optional.empty(), List.of()),
        "There is no file "
            + missing
            + ". The recipe's 'about' says where to get it, or set the path.");
  }

  @Test
  void idxOfAnotherKind() {
    Path file = write("labels", SourcesTest.idx(new int[] {3}, 3));

    refused(
        idx(file, Optional.empty(), List.of()),
        file
            + " is not an IDX file of unsigned bytes with 3 dimensions: it begins with 00000801, expected 00000803. Set another file.");
  }

  @Test
  void idxThatIsTooShort() {
    Path file = write("images", SourcesTest.idx(new int[] {3, 2, 2}, 11));

    refused(
        idx(file, Optional.empty(), List.of()),
        file
            + " says that its shape is [3, 2, 2], which is 12 bytes, but it has 11. Get it again.");
  }

  @Test
  void idxThatIsCutOffWhilePacked() throws IOException {
    byte[] packed = SourcesTest.packed(SourcesTest.idx(new int[] {3, 2, 2}, 12));
    Path file = write("images.gz", Arrays.copyOf(packed, packed.length / 2));

    assertThatThrownBy(() -> idx(file, Optional.empty(), List.of()).open())
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(file + " is cut off or damaged");
  }

  @Test
  void idxCountsThatDiffer() {
    Path images = write("images", SourcesTest.idx(new int[] {3, 2, 2}, 12));
    Path labels = write("labels", SourcesTest.idx(new int[] {2}, 2));

    refused(
        idx(images, Optional.of(labels), List.of()),
        images + " holds 3 pictures but " + labels + " holds 2 labels. Take two files of one set.");
  }

  @Test
  void idxLabelWithoutAName() {
    Path images = write("images", SourcesTest.idx(new int[] {3, 2, 2}, 12));
    Path labels = write("labels", SourcesTest.idx(new int[] {3}, 3));

    refused(
        idx(images, Optional.of(labels), List.of("a", "b")),
        labels
            + " holds the label 2, but 'classes' names only 2 (0 to 1). Name them all, or none.");
  }

  @Test
  void optionsThatCannotBe() {
    assertThatThrownBy(() -> new TarOptions(folder, 4, WHITE))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("channels must be 1 (grey) or 3 (RGB), found 4");
    assertThatThrownBy(() -> new TarOptions(folder, 3, List.of(0, 300, 0)))
        .isInstanceOf(InvalidOptionException.class)
        .hasMessage("background must be [red, green, blue], each from 0 to 255, found [0, 300, 0]");
  }

  private static void refused(DataSource source, String message) {
    assertThatThrownBy(source::open)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.DATA))
        .hasMessage(message);
  }

  private static DataSource folder(Path path) {
    return new ImageFolder(
        new ImageFolderOptions(path, ImageFolderOptions.Classes.SUB_FOLDERS, 3, WHITE));
  }

  private DataSource csv() {
    return new CsvList(
        new CsvOptions(
            folder.resolve("list.csv"),
            Optional.empty(),
            "path",
            Optional.of("label"),
            ",",
            3,
            WHITE));
  }

  private static DataSource tar(Path path) {
    return new TarArchives(new TarOptions(path, 3, WHITE));
  }

  private static DataSource idx(Path images, Optional<Path> labels, List<String> classes) {
    return new Idx(new IdxOptions(images, labels, classes, 3));
  }

  private Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
