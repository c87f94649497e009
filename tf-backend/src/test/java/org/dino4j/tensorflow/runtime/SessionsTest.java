package org.dino4j.tensorflow.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Devices;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("graph")
final class SessionsTest {
  @Test
  void aGpuThatIsNotThereIsRefusedWithTheCure() {
    assumeThat(Path.of("/dev/nvidiactl")).doesNotExist();
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> OpenGraph.on(new Devices(Devices.Kind.GPU, 1)).close());
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.DEVICE);
    assertThat(refusal)
        .hasMessageContaining("--device cpu")
        .hasMessageContaining("linux-x86_64-gpu");
  }
}
