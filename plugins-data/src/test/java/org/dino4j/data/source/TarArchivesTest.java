package org.dino4j.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as programs really write them: every picture is read, or there is a word about it. */
final class TarArchivesTest {
  private static final byte[] PNG = Laid.PNG;

  @TempDir Path folder;

  @Test
  void dotsInNamesKeepTheirClasses() throws IOException {
    Tars tars = new Tars();
    for (int i = 0; i < 3; i++) {
      tars.file("img.v%s.png".formatted(i), PNG).file("img.v%s.cls".formatted(i), "" + i);
    }

    try (DataSet set = opened(tars.bytes())) {
      assertThat(Laid.labels(set)).containsExactly(0, 1, 2);
    }
  }

  @Test
  void aKeyEndsAtTheFirstDotAfterTheLastSlash() throws IOException {
    byte[] bytes =
        new Tars()
            .file("a.b/1.seg.png", PNG)
            .file("a.b/1.cls", "4")
            .file("./c/2.png", PNG)
            .file("c/2.cls", "5")
            .bytes();

    try (DataSet set = opened(bytes)) {
      assertThat(Laid.labels(set)).containsExactly(4, 5);
    }
  }

  @Test
  void twoClassesOfOnePictureAreRefusedByName() {
    refused(
        new Tars().file("a.x.png", PNG).file("a.cls", "0").file("a.x.cls", "1"),
        "a.x.png has two classes: '1' by a.x.cls and '0' by a.cls. Take one of them out.");
    refused(
        new Tars().file("a.png", PNG).file("a.cls", "0").file("a.cls", "1"),
        "holds a.cls twice, once with class '0' and once with '1'. Take one of them out.");
  }

  @Test
  void aClassThatIsNoneIsRefused() {
    refused(new Tars().file("a.png", PNG).file("a.cls", " \n"), "a.cls is empty");
    refused(
        new Tars().file("a.png", PNG).file("a.cls", new byte[] {(byte) 0xe9}), "is not UTF-8 text");
    refused(
        new Tars().file("a.png", PNG).file("a.cls", "x".repeat(5000)),
        "a.cls has 5000 bytes, too many for the name of a class");
  }

  @Test
  void paxRecordsAreReadByTheirLength() throws IOException {
    byte[] bytes =
        new Tars()
            .pax("comment=two\nlines\n11 path=evil.png", "path=cat/é1.png")
            .file("short", PNG)
            .pax("SCHILY.xattr.user.x=a\0b", "path=cat/2.png")
            .file("short", PNG)
            .pax("hdrcharset=BINARY", "path=dog/new\nline.png")
            .file("short", PNG)
            .bytes();

    try (DataSet set = opened(bytes)) {
      assertThat(Laid.ids(set))
          .containsExactly("a.tar/cat/é1.png", "a.tar/cat/2.png", "a.tar/dog/new\nline.png");
      assertThat(Laid.labels(set)).containsExactly(0, 0, 1);
    }
  }

  @Test
  void paxRecordsThatAreNoneAreRefused() {
    Tars tars = new Tars().entry("x", 'x', "99 path=a.png\n".getBytes(StandardCharsets.UTF_8));
    refused(tars.file("a.png", PNG), "the pax records at byte 512 are none");
  }

  @Test
  void namesOfAnotherEncodingStayApart() throws IOException {
    byte[] bytes =
        new Tars()
            .entry(new byte[] {'c', '/', (byte) 0xe4, '.', 'p', 'n', 'g'}, '0', "", PNG)
            .entry(new byte[] {'c', '/', (byte) 0xf6, '.', 'p', 'n', 'g'}, '0', "", PNG)
            .bytes();

    try (DataSet set = opened(bytes)) {
      assertThat(Laid.ids(set)).containsExactly("a.tar/c/\\xE4.png", "a.tar/c/\\xF6.png");
    }
  }

  @Test
  void linksToMembersAreReadAndOthersNamed() throws IOException, UnreadableSampleException {
    byte[] bytes =
        new Tars()
            .file("cat/1.png", PNG)
            .link("dog/hard.png", '1', "cat/1.png")
            .link("dog/soft.png", '2', "../cat/1.png")
            .link("dog/chain.png", '2', "hard.png")
            .link("dog/gone.png", '2', "../bird/9.png")
            .link("dog/round.png", '2', "round.png")
            .bytes();

    try (DataSet set = opened(bytes)) {
      assertThat(Laid.ids(set))
          .containsExactly(
              "a.tar/cat/1.png", "a.tar/dog/hard.png", "a.tar/dog/soft.png", "a.tar/dog/chain.png");
      assertThat(set.read(3).image().width()).isEqualTo(9);
      assertThat(Laid.passedOver(set))
          .containsExactly(
              "links to what the archive does not hold: a.tar/dog/gone.png",
              "links to what the archive does not hold: a.tar/dog/round.png");
    }
  }

  @Test
  void sparseFilesAreNamed() {
    refused(
        new Tars().file("b.png", PNG).entry("cat/s.png", 'S', PNG),
        "holds a sparse file, cat/s.png, which cannot be read in place");
    refused(
        new Tars()
            .pax("GNU.sparse.major=1", "GNU.sparse.minor=0", "GNU.sparse.name=cat/s.png")
            .file("GNUSparseFile.0/s", PNG),
        "holds a sparse file, cat/s.png, which cannot be read in place");
  }

  @Test
  void theMapOfASparseFileDoesNotHideWhatFollows() throws IOException {
    byte[] bytes = new Tars().entry("notes", 'S', new byte[0]).file("cat/1.png", PNG).bytes();
    bytes[482] = 1; // the map goes on in another block
    int sum = 0;
    Arrays.fill(bytes, 148, 156, (byte) ' ');
    for (int i = 0; i < 512; i++) {
      sum += bytes[i] & 0xff;
    }
    byte[] sumText = String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(sumText, 0, bytes, 148, sumText.length);
    byte[] withMap = new Tars().raw(Arrays.copyOf(bytes, 512)).raw(new byte[512]).withoutEnd();
    byte[] rest = Arrays.copyOfRange(bytes, 512, bytes.length);

    try (DataSet set = opened(new Tars().raw(withMap).raw(rest).withoutEnd())) {
      assertThat(Laid.ids(set)).containsExactly("a.tar/cat/1.png");
    }
  }

  @Test
  void whatFollowsTheEndIsRead() throws IOException {
    byte[] first = Arrays.copyOf(new Tars().file("cat/1.png", PNG).bytes(), 10240);
    byte[] both = new Tars().raw(first).file("dog/2.png", PNG).bytes();

    try (DataSet set = opened(both)) {
      assertThat(Laid.ids(set)).containsExactly("a.tar/cat/1.png", "a.tar/dog/2.png");
      assertThat(set.passedOver()).isEmpty();
    }
  }

  @Test
  void otherBytesBehindTheEndAreNamed() throws IOException {
    byte[] whole = new Tars().file("cat/1.png", PNG).bytes();
    for (int more : List.of(3, 600)) {
      byte[] rest = new byte[more];
      Arrays.fill(rest, (byte) 'x');
      try (DataSet set = opened(new Tars().raw(whole).raw(rest).withoutEnd())) {
        assertThat(set.size()).isEqualTo(1);
        assertThat(Laid.passedOver(set))
            .containsExactly(
                "archives with other bytes behind their end: " + folder.resolve("a.tar"));
      }
    }
  }

  @Test
  void anArchiveCutBetweenTwoFilesIsNamed() throws IOException {
    try (DataSet set = opened(new Tars().file("cat/1.png", PNG).withoutEnd())) {
      assertThat(Laid.passedOver(set))
          .containsExactly(
              "archives without a mark at their end, which may be cut off: "
                  + folder.resolve("a.tar"));
    }
  }

  @Test
  void theLaterOfTwoPicturesOfOneNameStays() throws IOException {
    byte[] bytes = new Tars().file("a.png", PNG).file("./a.png", PNG).file("b.png", PNG).bytes();

    try (DataSet set = opened(bytes)) {
      assertThat(Laid.ids(set)).containsExactly("a.tar/./a.png", "a.tar/b.png");
      assertThat(Laid.passedOver(set))
          .containsExactly("pictures that a later one of the same name replaces: a.tar/a.png");
    }
  }

  @Test
  void filesOfOtherKindsAndDevicesAreCounted() throws IOException {
    byte[] bytes =
        new Tars()
            .file("1.png", PNG)
            .file("1.json", "{}")
            .file("2.tiff", "x")
            .entry("pipe.png", '6', new byte[0])
            .file("._1.png", "x")
            .bytes();

    try (DataSet set = opened(bytes)) {
      assertThat(Laid.passedOver(set))
          .containsExactly(
              "files ending in .json: a.tar/1.json",
              "files ending in .tiff: a.tar/2.tiff",
              "pipes, sockets or devices: a.tar/pipe.png",
              "hidden pictures: a.tar/._1.png");
    }
  }

  @Test
  void anyNumberOfArchivesIsReadWithAFewOpenFiles() throws IOException {
    Laid laid = new Laid(folder);
    for (int i = 0; i < 300; i++) {
      laid.file(
          String.format(Locale.ROOT, "s%03d.tar", i),
          new Tars().file("%s.png".formatted(i), PNG).bytes());
    }

    try (DataSet set = source("s*.tar").open()) {
      List<String> read =
          IntStream.range(0, 1200).parallel().mapToObj(i -> read(set, i * 7 % 300)).toList();

      assertThat(read).doesNotContain("").hasSize(1200);
      assertThat(((TarSet) set).open().count()).isLessThanOrEqualTo(16);
    }
  }

  @Test
  void anInterruptedReaderBlamesNoPictureAndCostsTheNextOneNothing()
      throws IOException, UnreadableSampleException {
    try (DataSet set = opened(new Tars().file("1.png", PNG).bytes())) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> set.read(0)).isInstanceOf(UncheckedIOException.class);
      assertThat(Thread.interrupted()).isTrue();

      assertThat(set.read(0).image().width()).isEqualTo(9);
    }
  }

  @Test
  void foldersPipesAndLinksToNothingAreNoArchives() throws IOException {
    Laid laid = new Laid(folder).file("s1.tar", new Tars().file("1.png", PNG).bytes());
    laid.file("s2.tar/x", "x").link("s3.tar", "gone").file("._s1.tar", "x");

    try (DataSet set = source("").open()) {
      assertThat(Laid.ids(set)).containsExactly("s1.tar/1.png");
      assertThat(set.passedOver())
          .extracting(kind -> kind.kind() + " " + kind.count())
          .containsExactlyInAnyOrder(
              "archives that are no files 1", "broken links 1", "hidden archives 1");
    }
  }

  private static String read(DataSet set, int index) {
    try {
      return set.read(index).id();
    } catch (UnreadableSampleException e) {
      return "";
    }
  }

  private DataSet opened(byte[] archive) throws IOException {
    new Laid(folder).file("a.tar", archive);
    return source("a.tar").open();
  }

  private void refused(Tars tars, String says) {
    assertThatThrownBy(() -> opened(tars.bytes()))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(folder.resolve("a.tar").toString())
        .hasMessageContaining(says);
  }

  private TarArchives source(String path) {
    return new TarArchives(new TarOptions(folder.resolve(path), 3, Laid.WHITE));
  }
}
