package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.DATA;
import static org.dino4j.api.part.Refusal.Kind.RECIPE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;

/** CSV lists and folders of pictures that do not say what they should. */
final class Lists {
  private static final String READ_ALL =
      "bench input --like {here}/small.json --batch 4 --steps 1 --workers 2";
  private static final String PLAIN = "";

  private Lists() {}

  static Stream<BadInput> all() {
    return Stream.of(lists(), rows(), folders()).flatMap(cases -> cases);
  }

  private static BadInput list(String name, String options, byte[] content) {
    return source(
            name,
            "\"csv\", \"path\": \"list.csv\"" + options,
            desk -> desk.file("list.csv", content))
        .refused(DATA, "list.csv");
  }

  private static BadInput list(String name, String options, String content) {
    return list(name, options, content.getBytes(StandardCharsets.UTF_8));
  }

  private static BadInput source(String name, String source, BadInput.Files files) {
    return BadInput.of(
        Kind.LIST,
        name,
        desk -> {
          desk.pictures().trainOn("{\"type\": %s}".formatted(source));
          files.on(desk);
        },
        READ_ALL);
  }

  private static Stream<BadInput> lists() {
    return Stream.of(
        source("no list", "\"csv\", \"path\": \"none.csv\"", desk -> {})
            .refused(DATA, "none.csv", "Set 'path'"),
        source("a folder for a list", "\"csv\", \"path\": \"pictures\"", desk -> {})
            .refused(DATA, "pictures", "Set 'path'"),
        list("a list of no bytes", PLAIN, ""),
        list("a list of names only", PLAIN, "path\n").refused(DATA, "lists no pictures"),
        list("a list without its column", PLAIN, "file\npictures/even/00.png\n")
            .refused(DATA, "no column 'path'", "file"),
        list("a list without its label column", ", \"labelColumn\": \"class\"", "path\na.png\n")
            .refused(DATA, "no column 'class'"),
        list(
                "a list with another delimiter",
                ", \"labelColumn\": \"class\"",
                "path;class\na.png;1\n")
            .refused(DATA, "delimiter"),
        list("a list with a column twice", PLAIN, "path,path\na,b\n")
            .refused(DATA, "2 columns called 'path'"),
        list("a list in UTF-16", PLAIN, "path\na.png\n".getBytes(StandardCharsets.UTF_16LE))
            .refused(DATA, "UTF-8"),
        list("a list with a comma in a path", PLAIN, "path,x\na,b.png,1\n")
            .refused(DATA, "line 2", "Put quotes around"),
        list("a list in Latin-1", PLAIN, "path\n\u00e4.png\n".getBytes(StandardCharsets.ISO_8859_1))
            .refused(DATA, "UTF-8"),
        list("a list that is a picture", PLAIN, Samples.png(1)),
        list("a list of zeros", PLAIN, new byte[500]));
  }

  private static Stream<BadInput> rows() {
    return Stream.of(
        list("a list of a missing file", PLAIN, "path\npictures/even/00.png\nnone.png\n")
            .refused(DATA, "none.png", "line 3", "Set 'root'"),
        list("a list with an empty path", PLAIN, "path,x\npictures/even/00.png,1\n,2\n")
            .refused(DATA, "line 3", "'path'"),
        list(
                "a list with a missing label",
                ", \"labelColumn\": \"class\"",
                "path,class\npictures/even/00.png,1\npictures/even/02.png\n")
            .refused(DATA, "line 3", "'class'"),
        list("a list with an open quote", PLAIN, "path\n\"pictures/even/00.png\n"),
        list("a list with text after a quote", PLAIN, "path\n\"pictures\"/even/00.png\n"),
        list("a list with a zero byte in a path", PLAIN, "path\na\0b.png\n"),
        list("a list of a folder", PLAIN, "path\npictures/even\n").refused(DATA, "pictures/even"));
  }

  private static Stream<BadInput> folders() {
    return Stream.of(
        folder("no folder", "none", DATA, desk -> {}).refused(DATA, "none", "Set 'path'"),
        folder("a file for a folder", "small.json", DATA, desk -> {}).refused(DATA, "not a folder"),
        folder("a folder of texts", "texts", DATA, desk -> desk.file("texts/a.txt", "a"))
            .refused(DATA, "holds no pictures", "files ending in .txt (1)"),
        folder("a folder of TIFFs", "scans", DATA, desk -> desk.file("scans/a/1.tif", "II*"))
            .refused(DATA, "holds no pictures", "files ending in .tif (1)"),
        folder(
                "a folder of links to nothing",
                "links",
                DATA,
                desk -> {
                  Files.createDirectories(desk.at("links"));
                  Files.createSymbolicLink(desk.at("links/a.png"), Path.of("gone.png"));
                })
            .refused(DATA, "holds no pictures", "broken links (1)"),
        folder(
                "pictures beside classes",
                "pictures",
                DATA,
                desk -> desk.file("pictures/out.png", Samples.png(1)))
            .refused(DATA, "out.png", "'classes' to 'none'"),
        folder(
                "fewer pictures than a batch",
                "few",
                RECIPE,
                desk -> desk.file("few/a/1.png", Samples.png(1)))
            .refused(RECIPE, "batch"),
        source("a path with a zero byte", "\"image-folder\", \"path\": \"a\\u0000b\"", desk -> {})
            .refused(RECIPE, "$.data.train.path"),
        source(
                "colours of a grey source",
                "\"image-folder\", \"path\": \"pictures\", \"channels\": 1",
                desk -> {})
            .refused(RECIPE, "channels"));
  }

  private static BadInput folder(String name, String path, Refusal.Kind as, BadInput.Files files) {
    return source(name, "\"image-folder\", \"path\": \"" + path + "\"", files).refused(as);
  }
}
