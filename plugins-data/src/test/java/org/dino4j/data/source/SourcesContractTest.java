package org.dino4j.data.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.data.decode.Pictures;
import org.dino4j.testkit.contract.DataSourceContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What each source that ships owes. */
final class SourcesContractTest {
  private static final List<Integer> WHITE = List.of(255, 255, 255);

  @TempDir Path folder;

  @BeforeEach
  void writePictures() throws IOException {
    byte[] small = Pictures.file(Pictures.rgb(9, 7), "png");
    byte[] large = Pictures.file(Pictures.rgb(31, 22), "jpg");
    write("pictures/ape/1.png", small);
    write("pictures/ape/2.jpg", large);
    write("pictures/owl/1.png", Pictures.file(Pictures.rgb(8, 8), "png"));
    write(
        "list.csv",
        "path,label\npictures/ape/2.jpg,ape\npictures/owl/1.png,owl\n"
            .getBytes(StandardCharsets.UTF_8));
    write("set.tar", new Tars().file("ape/1.png", small).file("owl/2.jpg", large).bytes());
    write("images", SourcesTest.idx(new int[] {4, 3, 2}, 24));
    write("labels.gz", SourcesTest.packed(SourcesTest.idx(new int[] {4}, 4)));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  @Nested
  final class OfImageFolder extends DataSourceContract {
    @Override
    protected ImageFolderOptions options() {
      return new ImageFolderOptions(
          folder.resolve("pictures"), ImageFolderOptions.Classes.SUB_FOLDERS, 3, WHITE);
    }

    @Override
    protected DataSource part() {
      return new ImageFolder(options());
    }
  }

  @Nested
  final class OfCsv extends DataSourceContract {
    @Override
    protected CsvOptions options() {
      return new CsvOptions(
          folder.resolve("list.csv"),
          Optional.empty(),
          "path",
          Optional.of("label"),
          ",",
          3,
          WHITE);
    }

    @Override
    protected DataSource part() {
      return new CsvList(options());
    }
  }

  @Nested
  final class OfTar extends DataSourceContract {
    @Override
    protected TarOptions options() {
      return new TarOptions(folder.resolve("set.tar"), 3, WHITE);
    }

    @Override
    protected DataSource part() {
      return new TarArchives(options());
    }
  }

  @Nested
  final class OfIdx extends DataSourceContract {
    @Override
    protected IdxOptions options() {
      return new IdxOptions(
          folder.resolve("images"), Optional.of(folder.resolve("labels.gz")), List.of(), 1);
    }

    @Override
    protected DataSource part() {
      return new Idx(options());
    }
  }
}
