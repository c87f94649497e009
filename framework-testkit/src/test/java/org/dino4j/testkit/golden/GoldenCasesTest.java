package org.dino4j.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GoldenCasesTest {
  static Stream<String> everyCase() {
    return GoldenCases.names("").stream();
  }

  @Tag("parity")
  @ParameterizedTest
  @MethodSource("everyCase")
  void readsEveryArrayThatTheJsonLists(String name) {
    GoldenCase golden = GoldenCases.read(name);
    JsonNode listed = golden.json().path("arrays");
    assertThat(golden.arrays()).hasSize(listed.size());
    golden
        .arrays()
        .forEach(
            (array, values) -> {
              assertThat(values.type().name())
                  .isEqualToIgnoringCase(listed.get(array).get("dtype").asText());
              assertThat(values.shape()).containsExactly(longs(listed.get(array).get("shape")));
            });
  }

  @Test
  void readsValuesOfEveryType() throws IOException {
    assertThat(Npy.read(npy("<f4", "(2,)", buffer(8).putFloat(1.5f).putFloat(-2))).values())
        .containsExactly(1.5, -2);
    assertThat(Npy.read(npy("<i4", "(1, 1)", buffer(4).putInt(-7))).ints()).containsExactly(-7);
    assertThat(Npy.read(npy("<i8", "()", buffer(8).putLong(1L << 40))).single())
        .isEqualTo((double) (1L << 40));
    assertThat(Npy.read(npy("|b1", "(2,)", buffer(2).put((byte) 1).put((byte) 0))).type())
        .isEqualTo(GoldenArray.Type.BOOL);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertThatThrownBy(() -> Npy.read(npy("<f8", "(1,)", buffer(8).putDouble(1))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("<f8");
    assertThatThrownBy(() -> Npy.read(npy("<f4", "(2,)", buffer(4).putFloat(1))))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> Npy.read(npy("<f4", "(1,)", buffer(8).putFloat(1).putFloat(2))))
        .hasMessageContaining("goes on");
    assertThatThrownBy(
            () ->
                Npy.read(
                    new ByteArrayInputStream("PK-not-an-array".getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("not an NPY file");
  }

  @Test
  void refusesAPrefixWithoutCases() {
    assertThatThrownBy(() -> GoldenCases.claimedBy("org.acme.SomeTest", "c99_"))
        .isInstanceOf(IllegalStateException.class);
  }

  private static long[] longs(JsonNode shape) {
    long[] longs = new long[shape.size()];
    for (int i = 0; i < longs.length; i++) {
      longs[i] = shape.get(i).longValue();
    }
    return longs;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteArrayInputStream npy(String descr, String shape, ByteBuffer values) {
    String header =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }\n".formatted(descr, shape);
    byte[] file = new byte[10 + header.length() + values.capacity()];
    ByteBuffer.wrap(file)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) header.length())
        .put(header.getBytes(StandardCharsets.US_ASCII))
        .put(values.flip());
    return new ByteArrayInputStream(file);
  }
}
