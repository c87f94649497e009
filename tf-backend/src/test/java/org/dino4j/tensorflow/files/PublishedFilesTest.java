package org.dino4j.tensorflow.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Refusal;
import org.dino4j.testkit.golden.GoldenCases;
import org.junit.jupiter.api.Test;

final class PublishedFilesTest {
  @Test
  void readsEveryFloat32FileOfOtherToolsAndRefusesOtherTypesByName() throws IOException {
    List<Path> read = new ArrayList<>();
    for (Path file : safetensors()) {
      try {
        assertThat(new SafetensorsFiles().read(file).arrays())
            .isNotEmpty()
            .allSatisfy((name, array) -> assertThat(finite(array)).isTrue());
        read.add(file);
      } catch (Refusal refusal) {
        assertThat(refusal)
            .hasMessageMatching(".*tensor '.*' is B?F16, and only F32 is read here.*");
      }
    }
    assertThat(read).isNotEmpty();
  }

  private static List<Path> safetensors() throws IOException {
    try (Stream<Path> files = Files.walk(GoldenCases.folder().resolve("checkpoints"))) {
      return files.filter(file -> file.toString().endsWith(".safetensors")).toList();
    }
  }

  private static boolean finite(FloatArray array) {
    for (float value : array.values()) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }
}
