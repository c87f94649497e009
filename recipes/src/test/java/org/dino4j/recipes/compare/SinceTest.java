package org.dino4j.recipes.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dino4j.api.method.WeightSource;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.SourceReport;
import org.dino4j.engine.hash.Sha256;
import org.dino4j.engine.plugin.PluginFile;
import org.dino4j.engine.provenance.Build;
import org.dino4j.engine.provenance.FileFacts;
import org.dino4j.engine.provenance.PluginFacts;
import org.dino4j.engine.provenance.SourceFacts;
import org.dino4j.engine.provenance.WeightFileFacts;
import org.dino4j.engine.run.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SinceTest {
  private static final Build BUILD = new Build("1a1bba2c7fa7329d441ab1432663133d0a07633f", false);
  private static final String LINUX = "Linux 6.1.0-18 amd64";
  private static final FileFacts FILES = new FileFacts(3, 9, "names and sizes", "ab", "t1");

  @Test
  void findsNothingWhereNothingChanged() {
    assertThat(since(manifest(BUILD, LINUX, "aa", FILES)))
        .isEqualTo(new Since(List.of(), List.of()));
  }

  @Test
  void aBuildOfTheSameRevisionWithChangedFilesIsAnother() {
    Build dirty = new Build(BUILD.revision(), true);
    assertThat(since(manifest(dirty, LINUX, "aa", FILES)).decisive())
        .containsExactly(new Difference("revision", "1a1bba2c", "1a1bba2c-dirty"));
  }

  @Test
  void aBuildThatDoesNotKnowItsRevisionIsAnother() {
    assertThat(since(manifest(Build.UNKNOWN, LINUX, "aa", FILES)).decisive())
        .containsExactly(new Difference("revision", "1a1bba2c", "unknown"));
  }

  @Test
  void aPluginCountsWhereTheRecipeUsesIt() {
    Manifest now = manifest(BUILD, LINUX, "bb", FILES);
    Since used = Since.between(then(), now, Set.of("acme"));
    Since unused = Since.between(then(), now, Set.of("recipes"));

    Difference changed = new Difference("plugin acme", "1.2 aaaaaaaaaaaa", "1.2 bbbbbbbbbbbb");
    assertThat(used).isEqualTo(new Since(List.of(changed), List.of()));
    assertThat(unused).isEqualTo(new Since(List.of(), List.of(changed)));
  }

  @Test
  void aSystemThatWasUpdatedDecidesNothingAndAnotherOneDoes() {
    assertThat(since(manifest(BUILD, "Linux 6.1.0-22 amd64", "aa", FILES)).decisive()).isEmpty();
    assertThat(since(manifest(BUILD, "Linux 6.1.0-22 amd64", "aa", FILES)).idle()).hasSize(1);
    assertThat(since(manifest(BUILD, "Linux 6.1.0-18 aarch64", "aa", FILES)).decisive()).hasSize(1);
  }

  @Test
  void filesTooManyToBeHashedAreKnownByTheirTimes() {
    FileFacts touched = new FileFacts(3, 9, "names and sizes", "ab", "t2");
    FileFacts untold = new FileFacts(3, 9, "names and sizes", "ab", "");

    assertThat(since(manifest(BUILD, LINUX, "aa", touched)).decisive())
        .extracting(Difference::what)
        .containsExactly("$.data.train times at which its files were written");
    assertThat(since(manifest(BUILD, LINUX, "aa", untold)).decisive()).isEmpty();
    assertThat(new ManifestComparison(then(), manifest(BUILD, LINUX, "aa", touched)).data().same())
        .as("two machines may hold the same files since different days")
        .isTrue();
  }

  @Test
  void aFileOfWeightsThatBecameAnotherIsDecisive(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("vits.safetensors"), "as it was");
    WeightSource source = new WeightSource("student.backbone", file, "", false);
    SourceReport report = new SourceReport(source, List.of(), List.of(), List.of(), List.of());
    Manifest then = then().takingFrom(WeightFileFacts.of(List.of(report)));
    assertThat(Since.between(then, then(), Set.of()).decisive()).isEmpty();

    Files.writeString(file, "as it is");
    assertThat(Since.between(then, then(), Set.of()).decisive())
        .containsExactly(
            new Difference(
                "weights of student.backbone in " + file,
                "sha256 " + Sha256.of("as it was".getBytes(UTF_8)).substring(0, 12),
                "sha256 " + Sha256.of("as it is".getBytes(UTF_8)).substring(0, 12)));

    Files.delete(file);
    assertThat(Since.between(then, then(), Set.of()).decisive())
        .extracting(Difference::second)
        .containsExactly("nothing");
  }

  private static Since since(Manifest now) {
    return Since.between(then(), now, Set.of("acme"));
  }

  private static Manifest then() {
    return manifest(BUILD, LINUX, "aa", FILES);
  }

  private static Manifest manifest(Build build, String system, String jar, FileFacts files) {
    return new Manifest(
        "toy",
        "aa",
        "ab",
        5,
        Map.of("java", "17", "system", system),
        build,
        List.of(
            new PluginFacts("acme", "1.2", List.of(new PluginFile("acme.jar", jar.repeat(32))))),
        List.of(new SourceFacts("$.data.train", 3, 2, "cc", files)),
        Map.of("initial", "dd"),
        List.of(
            new Manifest.Session(
                0, "2026-11-01T10:00:00Z", "toy", Devices.Kind.CPU, 2, 2, Map.of(), List.of())));
  }
}
