package org.dino4j.data.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.view.Size;
import org.dino4j.data.decode.Pictures;
import org.dino4j.data.source.ImageFolder;
import org.dino4j.data.source.ImageFolderOptions;
import org.dino4j.data.transform.Interpolation;
import org.dino4j.data.transform.ResizeShortSide;
import org.dino4j.testkit.contract.DataSourceContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReducedTest {
  @TempDir Path folder;
  @TempDir Path keep;

  @BeforeEach
  void writePictures() throws IOException {
    Files.createDirectories(folder.resolve("ape"));
    Files.write(folder.resolve("ape/large.png"), Pictures.file(Pictures.rgb(90, 60), "png"));
    Files.write(folder.resolve("ape/small.png"), Pictures.file(Pictures.rgb(9, 20), "png"));
  }

  private DataSource large() {
    return new ImageFolder(
        new ImageFolderOptions(
            folder, ImageFolderOptions.Classes.SUB_FOLDERS, 3, List.of(255, 255, 255)));
  }

  private ReducedOptions options() {
    return new ReducedOptions(large(), 16, Optional.of(keep));
  }

  @Nested
  final class Contract extends DataSourceContract {
    @Override
    protected Record options() {
      return ReducedTest.this.options();
    }

    @Override
    protected DataSource part() {
      return new Reduced(ReducedTest.this.options());
    }
  }

  @Test
  void largePicturesAreMadeSmallAndSmallOnesStay() throws UnreadableSampleException {
    try (DataSet all = large().open();
        DataSet reduced = new Reduced(options()).open()) {
      Image expected = new ResizeShortSide(16, Interpolation.BICUBIC).apply(all.read(0).image());

      assertThat(reduced.read(0).image().size()).isEqualTo(new Size(16, 24));
      assertThat(reduced.read(0).image().pixels()).isEqualTo(expected.pixels());
      assertThat(reduced.read(1).image().pixels()).isEqualTo(all.read(1).image().pixels());
    }
  }

  @Test
  void aPictureIsDecodedOnce() throws IOException, UnreadableSampleException {
    try (DataSet reduced = new Reduced(options()).open()) {
      Sample first = reduced.read(0);
      Files.delete(folder.resolve("ape/large.png"));

      Sample second = reduced.read(0);

      assertThat(second.image().pixels()).isEqualTo(first.image().pixels());
      assertThat(second.id()).isEqualTo(first.id());
      assertThat(second.label()).isEqualTo(first.label());
    }
  }

  @Test
  void nothingIsLeftBehind() throws IOException, UnreadableSampleException {
    try (DataSet reduced = new Reduced(options()).open()) {
      reduced.read(0);
    }

    try (Stream<Path> left = Files.list(keep)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() {
    Path file = folder.resolve("ape/small.png");
    DataSource source = new Reduced(new ReducedOptions(large(), 16, Optional.of(file)));

    assertThatThrownBy(source::open)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("Set 'folder' of the source 'reduced'");
  }
}
