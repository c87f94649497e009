package org.dino4j.tensorflow.machine;

import java.util.Locale;
import java.util.Set;

/**
 * What oneDNN chooses its kernels by, the largest first, with the words that Linux has for what it
 * needs. Names and order are those of oneDNN's "CPU dispatcher control".
 */
enum InstructionSet {
  AVX512_CORE_AMX_FP16("amx_tile", "amx_fp16", "avx512bw"),
  AVX512_CORE_AMX("amx_tile", "amx_int8", "amx_bf16", "avx512bw"),
  AVX512_CORE_FP16("avx512_fp16", "avx512_bf16", "avx512_vnni", "avx512bw"),
  AVX512_CORE_BF16("avx512_bf16", "avx512_vnni", "avx512bw", "avx512vl", "avx512dq"),
  AVX512_CORE_VNNI("avx512_vnni", "avx512bw", "avx512vl", "avx512dq"),
  AVX512_CORE("avx512f", "avx512bw", "avx512vl", "avx512dq"),
  AVX2_VNNI("avx_vnni", "avx2"),
  AVX2("avx2"),
  AVX("avx"),
  SSE41("sse4_1"),
  SVE("sve"),
  ASIMD("asimd");

  private final String flags;

  InstructionSet(String... flags) {
    this.flags = String.join(" ", flags);
  }

  /** Whether a processor with these flags has all that it needs. */
  boolean isIn(Set<String> found) {
    return found.containsAll(Set.of(flags.split(" ")));
  }

  String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
