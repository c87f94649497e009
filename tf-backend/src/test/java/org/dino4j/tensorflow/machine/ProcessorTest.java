package org.dino4j.tensorflow.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProcessorTest {
  private static final String EPYC =
      """
      processor\t: 0
      vendor_id\t: AuthenticAMD
      cpu family\t: 25
      model\t\t: 17
      model name\t: AMD EPYC
      flags\t\t: fpu sse4_1 avx avx2 avx512f avx512dq avx512bw avx512vl avx512_bf16 avx512_vnni

      processor\t: 1
      model name\t: another
      """;

  @Test
  void namesTheFirstProcessorAndItsLargestInstructionSet() {
    assertThat(Processor.of(EPYC, "amd64"))
        .isEqualTo(new Processor("AMD EPYC (family 25, model 17)", "avx512_core_bf16"));
  }

  @Test
  void namesAnArmProcessorByItsPart() {
    assertThat(Processor.of("CPU part\t: 0xd40\nFeatures\t: fp asimd sve\n", "aarch64"))
        .isEqualTo(new Processor("aarch64, part 0xd40", "sve"));
  }

  @Test
  void isUnknownWhereTheSystemDoesNotTell() {
    assertThat(Processor.read(Path.of("there-is-no-such-file"), "amd64"))
        .isEqualTo(new Processor("amd64", "unknown"));
  }

  @ParameterizedTest
  @CsvSource({
    "sse4_1 avx avx2, avx2",
    "sse4_1 avx avx2 avx_vnni, avx2_vnni",
    "avx avx2 avx512f avx512dq avx512bw avx512vl, avx512_core",
    "avx avx2 avx512f avx512dq avx512bw avx512vl avx512_vnni, avx512_core_vnni",
    "avx512f avx512dq avx512bw avx512vl avx512_vnni avx512_bf16 amx_tile amx_int8 amx_bf16,"
        + " avx512_core_amx",
    "mmx, unknown"
  })
  void takesTheLargestSetOfWhichEveryPartIsThere(String flags, String expected) {
    assertThat(Processor.instructions(Set.of(flags.split(" ")))).isEqualTo(expected);
  }

  @Test
  void saysWhenAUserForbadeTheLargerOnes() {
    assertThat(Processor.capped("avx512_core", Map.of("ONEDNN_MAX_CPU_ISA", "AVX2")))
        .isEqualTo("avx512_core, capped by ONEDNN_MAX_CPU_ISA=AVX2");
    assertThat(Processor.capped("avx2", Map.of())).isEqualTo("avx2");
  }
}
