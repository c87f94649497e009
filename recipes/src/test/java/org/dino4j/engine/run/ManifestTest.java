package org.dino4j.engine.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dino4j.api.method.WeightSource;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.SourceReport;
import org.dino4j.engine.hash.Sha256;
import org.dino4j.engine.plugin.PluginFile;
import org.dino4j.engine.provenance.Build;
import org.dino4j.engine.provenance.FileFacts;
import org.dino4j.engine.provenance.PluginFacts;
import org.dino4j.engine.provenance.ProfileFacts;
import org.dino4j.engine.provenance.SourceFacts;
import org.dino4j.engine.provenance.WeightFileFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestTest {
  private static final String FIRST_FORMAT =
      """
      {
        "promise": "same bits for the same seed, threads and kind of CPU",
        "recipe": "quickstart",
        "seed": 7,
        "versions": {"dino4j": "0.1.0", "java": "17"},
        "plugins": ["recipes", "tf-backend"],
        "data": {"samples": 3000, "classes": 150},
        "sessions": [{"from": 0, "started": "2026-11-01T10:00:00Z", "device": "TensorFlow",
                      "processor": "CPU", "threads": 2, "workers": 2}]
      }
      """;

  @TempDir private Path root;
  private RunFolder folder;

  @BeforeEach
  void open() {
    folder = new RunFolder(root);
  }

  @Test
  void isReadBackAsItWasWritten() {
    Manifest manifest = manifest(session(2, Map.of("processor", "some")));
    manifest.write(folder);
    assertThat(Manifest.read(folder)).isEqualTo(manifest);
  }

  @Test
  void readsTheFirstFormatAndKnowsNothingThatWasNotNoted() throws IOException {
    Files.writeString(folder.manifest(), FIRST_FORMAT);

    Manifest manifest = Manifest.read(folder);

    assertThat(manifest.plugins())
        .containsExactly(PluginFacts.named("recipes"), PluginFacts.named("tf-backend"));
    assertThat(manifest.data())
        .containsExactly(new SourceFacts("$.data.train", 3000, 150, "", FileFacts.NONE));
    assertThat(manifest.build()).isEqualTo(Build.UNKNOWN);
    assertThat(manifest.recipeSha256()).isEmpty();
    assertThat(manifest.last().surroundings()).isEmpty();
    assertThat(manifest.resumed(session(2, Map.of())).sessions()).hasSize(2);
  }

  @Test
  void readsTheSecondFormatAndKnowsOfNoChanges() throws IOException {
    manifest(session(2, Map.of())).write(folder);
    String newest = Files.readString(folder.manifest());
    Files.writeString(
        folder.manifest(),
        newest
            .replace("\"format\" : 4", "\"format\" : 2")
            .replaceFirst("\"settingsSha256\".*\n", "")
            .replaceFirst(",\\s*\"changes\" : \\[ \\]", "")
            .replaceFirst(",\\s*\"times\" : \"\"", "")
            .replaceFirst("\\s*\"weightFiles\" : \\[ \\],", ""));

    Manifest manifest = Manifest.read(folder);

    assertThat(manifest.settingsSha256()).isEmpty();
    assertThat(manifest.data().get(0).files().times()).isEmpty();
    assertThat(manifest.changes()).isEmpty();
  }

  @Test
  void aManifestFromBeforeProfilesStartsFromNone() throws IOException {
    Manifest manifest = manifest(session(2, Map.of()));
    manifest.write(folder);
    String written = Files.readString(folder.manifest());
    String before = written.replaceFirst("\\s*\"profile\" : \\{[^}]*\\},", "");
    assertThat(before).isNotEqualTo(written);
    Files.writeString(folder.manifest(), before);

    assertThat(Manifest.read(folder)).isEqualTo(manifest);
  }

  @Test
  void keepsTheProfileAndWhereTheRecipeDiffers() {
    Manifest manifest =
        manifest(session(2, Map.of()))
            .startingFrom(new ProfileFacts("dinov2", List.of("$.optimizer.clip.by is 1, not 2")));
    manifest.write(folder);
    assertThat(Manifest.read(folder)).isEqualTo(manifest);
  }

  @Test
  void namesWhatChangedWhereItsPromiseIsBroken() {
    Manifest.Change change = new Manifest.Change("java", "17", "21");
    Manifest resumed =
        manifest(session(2, Map.of()))
            .resumed(
                new Manifest.Session(
                    4, "", "toy", Devices.Kind.CPU, 2, 2, Map.of(), List.of(change)));

    assertThat(resumed.promise())
        .isEqualTo(
            "broken: the run was resumed although this had changed: java was 17 and became 21");
    assertThat(resumed.resumed(session(2, Map.of())).promise()).startsWith("broken");
  }

  @Test
  void otherFirstValuesBreakThePromiseWhereARunBeginsAgain() {
    Manifest begun = manifest(session(2, Map.of()));

    assertThat(begun.begunWith("dd")).isEqualTo(begun);
    assertThat(begun.begunWith("ee").promise())
        .startsWith("broken")
        .contains("the values that training begins with was dd and became ee");
  }

  @Test
  void keepsTheFilesThatModulesHaveTheirFirstValuesFrom() throws IOException {
    Path file = Files.writeString(root.resolve("vits.safetensors"), "weights");
    WeightSource source = new WeightSource("student.backbone", file, "net.", true);
    SourceReport report = new SourceReport(source, List.of(), List.of(), List.of(), List.of());
    Manifest begun = manifest(session(2, Map.of())).takingFrom(WeightFileFacts.of(List.of(report)));
    begun.write(folder);

    assertThat(Manifest.read(folder)).isEqualTo(begun);
    assertThat(begun.resumed(session(2, Map.of())).weightFiles())
        .containsExactly(
            new WeightFileFacts(
                "student.backbone", file.toString(), true, Sha256.of("weights".getBytes(UTF_8))));
  }

  @Test
  void saysThatThePromiseIsBrokenWhenARunGoesOnOnAnotherKindOfCpu() {
    Manifest same = manifest(session(2, Map.of("instructions", "avx2")));
    assertThat(same.resumed(session(2, Map.of("instructions", "avx2"))).promise())
        .startsWith("same bits");
    assertThat(same.resumed(session(2, Map.of("instructions", "avx512_core"))).promise())
        .startsWith("broken");
    assertThat(same.resumed(session(3, Map.of("instructions", "avx2"))).promise())
        .startsWith("broken");
  }

  static Manifest.Session session(int threads, Map<String, String> surroundings) {
    return new Manifest.Session(
        0, "2026-11-01T10:00:00Z", "toy", Devices.Kind.CPU, threads, 2, surroundings, List.of());
  }

  static Manifest manifest(Manifest.Session session) {
    return new Manifest(
        "toy",
        "aa",
        "ab",
        5,
        Map.of("dino4j", "0.1.0"),
        new Build("1a1bba2c7fa7329d441ab1432663133d0a07633f", true),
        List.of(new PluginFacts("acme", "1.2", List.of(new PluginFile("acme.jar", "bb")))),
        List.of(new SourceFacts("$.data.train", 3, 2, "cc", FileFacts.NONE)),
        Map.of("initial", "dd"),
        List.of(session));
  }
}
