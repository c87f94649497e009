package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.DATA;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Tar archives that are damaged, or hold what nobody can use. */
final class Archives {
  private static final String READ_ALL =
      "bench input --like {here}/small.json --batch 4 --steps 1 --workers 2";
  private static final byte[] WHOLE = Tar.ofPictures().ended();

  private Archives() {}

  static Stream<BadInput> all() {
    return Stream.of(damaged(), strange(), holding(), labelled(), named()).flatMap(cases -> cases);
  }

  private static BadInput archive(String name, byte[] content) {
    return on(name, desk -> desk.file("some.tar", content), "some.tar");
  }

  private static BadInput on(String name, BadInput.Files files, String path) {
    return BadInput.of(
            Kind.ARCHIVE,
            name,
            desk -> {
              desk.pictures().trainOn("{\"type\": \"tar\", \"path\": \"%s\"}".formatted(path));
              files.on(desk);
            },
            READ_ALL)
        .refused(DATA, path);
  }

  private static Stream<BadInput> damaged() {
    return Stream.of(
        archive("an archive of no bytes", new byte[0]).refused(DATA, "cut off after 0 bytes"),
        archive("an archive of a hundred bytes", Arrays.copyOf(WHOLE, 100)),
        archive("an archive cut in a picture", Arrays.copyOf(WHOLE, 1000)),
        archive("an archive cut in a header", Arrays.copyOf(WHOLE, 512 + 1536 + 100)),
        archive("an archive cut by chance", Damage.of("tar").cut(Tar.ofPictures().unended())),
        archive("an archive with a wrong sum", Damage.of("tar").overwritten(WHOLE, 148, 150))
            .refused(DATA, "no header at byte 0"),
        archive(
            "an archive with a changed name",
            Damage.of("name").flipped(Arrays.copyOf(WHOLE, 100), 0)),
        archive(
            "an archive of text", "not an archive\n".repeat(100).getBytes(StandardCharsets.UTF_8)),
        archive("an archive that is a picture", Samples.png(1)),
        archive("an archive of zeros", new byte[2048]).refused(DATA, "holds no pictures"));
  }

  private static Stream<BadInput> strange() {
    byte[] png = Samples.png(1);
    return Stream.of(
        archive("an archive packed by gzip", gzip(WHOLE)).refused(DATA, "gunzip some.tar"),
        archive("an archive packed by xz", new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4})
            .refused(DATA, "unxz"),
        archive(
            "an entry larger than its archive",
            new Tar().entry("a.png", '0', "77777777777", png).ended()),
        archive(
            "an entry of a size that is no number",
            new Tar().entry("a.png", '0', "12x4", png).ended()),
        archive(
            "an entry of a negative size",
            new Tar().entry("a.png", '0', "-0000000001", png).ended()),
        archive(
            "a long name without an end",
            new Tar().entry("././@LongLink", 'L', "00077777777", png).ended()),
        archive(
            "a size of its own that is too large",
            new Tar()
                .file("PaxHeader", new byte[0])
                .entry(
                    "x",
                    'x',
                    String.format(Locale.ROOT, "%011o", 20),
                    "20 size=99999999999\n".getBytes(StandardCharsets.UTF_8))
                .file("a.png", png)
                .ended()));
  }

  private static Stream<BadInput> holding() {
    byte[] png = Samples.png(1);
    return Stream.of(
        archive("an archive without pictures", new Tar().file("readme.txt", png).ended())
            .refused(DATA, "holds no pictures", ".jpg"),
        archive(
                "an archive of links",
                new Tar().entry("a.png", '2', "00000000000", new byte[0]).ended())
            .refused(DATA, "holds no pictures"),
        archive(
                "an archive of folders",
                new Tar().entry("a.png/", '5', "00000000000", new byte[0]).ended())
            .refused(DATA, "holds no pictures"),
        archive("an archive of hidden files", new Tar().file("a/._1.png", png).ended())
            .refused(DATA, "holds no pictures"),
        archive(
                "a picture without its class",
                new Tar()
                    .file("a.png", png)
                    .file("a.cls", new byte[] {'1'})
                    .file("b.png", png)
                    .ended())
            .refused(DATA, "b.png has no class"),
        archive(
                "a picture of no bytes in an archive",
                Tar.ofPictures().file("some/../../out.png", new byte[0]).ended())
            .refused(DATA, "out.png"),
        archive(
                "a damaged picture in an archive",
                new Tar()
                    .file("a.png", Damage.of("png").overwritten(png, 40, 60))
                    .file("b.png", png)
                    .file("c.png", png)
                    .file("d.png", png)
                    .ended())
            .refused(DATA, "some.tar/a.png", "Mend or remove"));
  }

  private static Stream<BadInput> labelled() {
    byte[] png = Samples.png(1);
    return Stream.of(
        archive(
                "two classes of one picture",
                new Tar()
                    .file("a.x.png", png)
                    .file("a.cls", new byte[] {'0'})
                    .file("a.x.cls", new byte[] {'1'})
                    .ended())
            .refused(DATA, "a.x.png has two classes", "a.x.cls", "Take one of them out"),
        archive(
                "a class stated twice",
                new Tar()
                    .file("a.png", png)
                    .file("a.cls", new byte[] {'0'})
                    .file("a.cls", new byte[] {'1'})
                    .ended())
            .refused(DATA, "holds a.cls twice", "Take one of them out"),
        archive(
                "a class of no bytes",
                new Tar().file("a.png", png).file("a.cls", new byte[0]).ended())
            .refused(DATA, "a.cls is empty"),
        archive(
                "a sparse picture",
                new Tar()
                    .entry("cat/s.png", 'S', String.format(Locale.ROOT, "%011o", png.length), png)
                    .ended())
            .refused(DATA, "holds a sparse file, cat/s.png", "without --sparse"),
        archive(
                "pax records that are none",
                new Tar()
                    .entry(
                        "x",
                        'x',
                        String.format(Locale.ROOT, "%011o", 9),
                        "99 path=a".getBytes(StandardCharsets.UTF_8))
                    .file("a.png", png)
                    .ended())
            .refused(DATA, "the pax records at byte 512 are none"));
  }

  private static Stream<BadInput> named() {
    return Stream.of(
        on("no archive", desk -> {}, "none.tar").refused(DATA, "There is no tar archive"),
        on("a folder without archives", desk -> {}, "pictures").refused(DATA, "No tar archive"),
        on("a pattern that nothing fits", desk -> {}, "part-*.tar").refused(DATA, "part-*.tar"),
        on("a pattern with an open bracket", desk -> {}, "part-[0.tar")
            .refused(DATA, "part-[0.tar"),
        on("numbers that count down", desk -> {}, "part-{9..1}.tar").refused(DATA, "Count upwards"),
        on(
                "an archive missing of three",
                desk -> desk.file("part-0.tar", WHOLE).file("part-2.tar", WHOLE),
                "part-{0..2}.tar")
            .refused(DATA, "1 of 3 archives do not exist", "part-1.tar"));
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
      packed.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
