package org.dino4j.engine.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.train.Snapshot;
import org.dino4j.engine.hash.Sha256;
import org.dino4j.engine.plugin.PluginFile;
import org.dino4j.recipes.toy.Squares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FactsTest {
  @TempDir private Path folder;

  @Test
  void hashesAsTheSystemsToolDoes() {
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aChangedByteOfASmallFileIsSeen() throws IOException {
    Path file = Files.writeString(folder.resolve("a.bin"), "one");
    FileFacts before = FileFacts.of(() -> Stream.of(file));
    Files.writeString(file, "two");
    FileFacts after = FileFacts.of(() -> Stream.of(file));

    assertThat(before.hashed()).isEqualTo("bytes");
    assertThat(before.times()).isEmpty();
    assertThat(after.bytes()).isEqualTo(before.bytes()).isEqualTo(3);
    assertThat(after.sha256()).isNotEqualTo(before.sha256());
  }

  @Test
  void ofLargeFilesOnlyNamesAndSizesAreHashedAndItSaysSo() throws IOException {
    Path large = folder.resolve("shard.tar");
    try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
      sparse.setLength(FileFacts.MOST_BYTES + 1);
      FileFacts before = FileFacts.of(() -> Stream.of(large));
      sparse.write(1);
      Files.setLastModifiedTime(large, FileTime.fromMillis(0));
      FileFacts written = FileFacts.of(() -> Stream.of(large));
      sparse.setLength(FileFacts.MOST_BYTES + 2);
      FileFacts longer = FileFacts.of(() -> Stream.of(large));

      assertThat(before.hashed()).isEqualTo("names and sizes");
      assertThat(written.sha256()).isEqualTo(before.sha256());
      assertThat(written.times()).isNotEqualTo(before.times()).isNotEmpty();
      assertThat(longer.sha256()).isNotEqualTo(before.sha256());
    }
  }

  @Test
  void aFileThatIsGoneDoesNotStopTheRunBeforeItsLoaderNamesIt() {
    assertThat(FileFacts.of(() -> Stream.of(folder.resolve("gone.png"))).count()).isEqualTo(1);
  }

  @Test
  void theListIsThatOfNamesAndLabelsInOrder() {
    SourceFacts facts = squares(6, 3, List.of());

    assertThat(facts.samples()).isEqualTo(6);
    assertThat(facts.files()).isEqualTo(FileFacts.NONE);
    assertThat(squares(6, 3, List.of())).isEqualTo(facts);
    assertThat(squares(7, 3, List.of()).list()).isNotEqualTo(facts.list());
    assertThat(squares(6, 2, List.of()).list()).isNotEqualTo(facts.list());
    assertThat(squares(6, 3, List.of("red", "green", "blue")).list()).isNotEqualTo(facts.list());
  }

  private static SourceFacts squares(int count, int classes, List<String> names) {
    try (DataSet data = new Squares(new Squares.Plan(count, classes, 1, List.of(), names)).open()) {
      return SourceFacts.of("$.data.train", data);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "revision=\ndirty=true\n", "revision=${revision}\ndirty=true\n"})
  void aBuildWithoutGitIsUnknown(String written) throws IOException {
    assertThat(build(written)).isEqualTo(Build.UNKNOWN);
    assertThat(Build.UNKNOWN.shortName()).isEqualTo("unknown");
  }

  @Test
  void aBuildNamesItsRevisionAndSaysWhetherFilesDiffered() throws IOException {
    String revision = "1a1bba2c7fa7329d441ab1432663133d0a07633f";
    assertThat(build("revision=" + revision + "\ndirty=true\n").shortName())
        .isEqualTo("1a1bba2c-dirty");
    assertThat(build("revision=" + revision + "\ndirty=false\n"))
        .isEqualTo(new Build(revision, false));
  }

  private static Build build(String written) throws IOException {
    return Build.of(new ByteArrayInputStream(written.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void theHashOfWeightsSeesEveryValueAndNoMoments() {
    String hash = weights(1f, 2f);
    assertThat(weights(1f, 3f)).isEqualTo(hash);
    assertThat(weights(Math.nextUp(1f), 2f)).isNotEqualTo(hash);
  }

  private static String weights(float value, float moment) {
    return WeightHash.of(
        new Snapshot(
            Map.of(
                "student.backbone.weight", FloatArray.of(new float[] {value, 0f}, 2),
                "student.backbone.weight#m", FloatArray.of(new float[] {moment}, 1))));
  }

  @Test
  void aPluginOfAnEarlierManifestHasItsNameAlone() {
    assertThat(PluginFacts.named("acme").files()).isEqualTo(List.<PluginFile>of());
  }
}
