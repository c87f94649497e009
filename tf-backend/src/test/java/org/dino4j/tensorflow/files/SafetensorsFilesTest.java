package org.dino4j.tensorflow.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SafetensorsFilesTest {
  private static final int LARGER_THAN_THE_BUFFER = 300_001;

  private final SafetensorsFiles files = new SafetensorsFiles();

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("weights.safetensors");
  }

  @Test
  void readsBackEveryBitThatItWrote() {
    float[] many = new float[LARGER_THAN_THE_BUFFER];
    for (int i = 0; i < many.length; i++) {
      many[i] = Float.intBitsToFloat(i * 7919);
    }
    Snapshot snapshot =
        new Snapshot(
            Map.of(
                "student.backbone.cls_token", FloatArray.of(new float[] {1, -0f, 1e-45f}, 1, 1, 3),
                "student.head.weight#mean", FloatArray.of(many, many.length),
                "updates", FloatArray.scalar(17),
                "nothing", FloatArray.of(new float[0], 0, 4)));
    files.write(snapshot, file);
    assertThat(files.read(file).arrays()).isEqualTo(snapshot.arrays());
  }

  @Test
  void writesTheFormatByteForByte() throws IOException {
    files.write(new Snapshot(Map.of("w", FloatArray.of(new float[] {1, 2}, 1, 2))), file);
    String header = "{\"w\":{\"dtype\":\"F32\",\"shape\":[1,2],\"data_offsets\":[0,8]}}";
    assertThat(Files.readAllBytes(file))
        .isEqualTo(bytes(header + " ".repeat(-header.length() & 7), 1, 2));
  }

  @Test
  void replacesAnOlderFileAndLeavesNothingElseBehind() throws IOException {
    files.write(new Snapshot(Map.of("w", FloatArray.scalar(1))), file);
    files.write(new Snapshot(Map.of("w", FloatArray.scalar(2))), file);
    assertThat(files.read(file).arrays()).containsEntry("w", FloatArray.scalar(2));
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void keepsTheOldFileWhenTheNewOneCannotBeWritten() throws IOException {
    files.write(new Snapshot(Map.of("w", FloatArray.scalar(1))), file);
    Files.createDirectories(folder.resolve("weights.safetensors.unfinished/in-the-way"));
    assertThatThrownBy(() -> files.write(new Snapshot(Map.of("w", FloatArray.scalar(2))), file))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RUN_FOLDER))
        .hasMessageContaining("cannot be written");
    assertThat(files.read(file).arrays()).containsEntry("w", FloatArray.scalar(1));
  }

  @Test
  void ignoresTheMetadataOfOtherTools() throws IOException {
    Files.write(
        file,
        bytes("{\"__metadata__\":{\"format\":\"pt\"}," + tensor("w", "F32", "[1]", 0, 4) + "}", 5));
    assertThat(files.read(file).arrays()).isEqualTo(Map.of("w", FloatArray.of(new float[] {5}, 1)));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused("there is no such file");
  }

  @Test
  void refusesAFolder() throws IOException {
    Files.createDirectory(file);
    assertRefused("check that it is a file that you may read");
  }

  @Test
  void refusesAFileCutOffAtAnyByte() throws IOException {
    files.write(new Snapshot(Map.of("w", FloatArray.of(new float[] {1, 2}, 2))), file);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file.toString());
    }
  }

  @Test
  void refusesBytesBehindTheTensors() throws IOException {
    Files.write(file, bytes("{" + tensor("w", "F32", "[1]", 0, 4) + "}", 1, 2));
    assertRefused("its tensors end at byte 4 of the data, but there are 8 bytes");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "9223372036854775807", "100000001", "100"})
  void refusesAnAbsurdLengthOfTheHeader(long length) throws IOException {
    byte[] bytes = bytes("{}");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0, length);
    Files.write(file, bytes);
    assertRefused("its header claims to have " + Long.toUnsignedString(length) + " bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | its header is not a JSON object",
        "{ | its header is not JSON",
        "{} {} | its header is not JSON",
        "{\"w\":3} | its header has no data_offsets of 'w'",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[1]}} | its header has no data_offsets of 'w'",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}} | type and two offsets of 'w'",
        "{\"w\":{\"shape\":[1],\"data_offsets\":[0,4]}} | type and two offsets of 'w'",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}} | has -1 in shape of 'w'",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}} | has 1.5 in shape of 'w'",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,99999999999999999999]}} | in data_offsets of 'w'",
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"w\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | Duplicate field 'w'"
      })
  void refusesAHeaderThatSaysNonsense(String header, String reason) throws IOException {
    Files.write(file, bytes(header, 1));
    assertRefused(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1] | 0 | 4 | [1] | 0 | 4 | 'b' overlaps what stands before it",
        "[1] | 0 | 4 | [1] | 2 | 8 | 'b' overlaps what stands before it",
        "[1] | 0 | 4 | [0] | 8 | 4 | 'b' ends before it begins",
        "[0] | 0 | 0 | [1] | 4 | 8 | 'b' leaves a hole before it",
        "[1] | 0 | 4 | [2] | 4 | 12 | 'b' should end at byte 12 of the data, but there are 8 bytes",
        "[2] | 0 | 4 | [1] | 4 | 8 | 'a' has 4 bytes, which is not what its shape [2] needs",
        "[4611686018427387904,4] | 0 | 4 | [1] | 4 | 8 | 'a' has an absurd shape"
      })
  void refusesTensorsThatDoNotFillTheData(
      String shapeA, long beginA, long endA, String shapeB, long beginB, long endB, String reason)
      throws IOException {
    String header =
        "{"
            + tensor("a", "F32", shapeA, beginA, endA)
            + ","
            + tensor("b", "F32", shapeB, beginB, endB)
            + "}";
    Files.write(file, bytes(header, 1, 2));
    assertRefused(reason);
  }

  @Test
  void refusesOtherTypesByName() throws IOException {
    Files.write(file, bytes("{" + tensor("blocks.0.weight", "BF16", "[2]", 0, 4) + "}", 1));
    assertRefused(
        "tensor 'blocks.0.weight' is BF16, and only F32 is read here; convert it to float32 first");
  }

  private void assertRefused(String reason) {
    assertThatThrownBy(() -> files.read(file))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WEIGHTS))
        .hasMessageStartingWith(file + " cannot be read as safetensors: ")
        .hasMessageContaining(reason);
  }

  private static String tensor(String name, String type, String shape, long begin, long end) {
    return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":[%s,%s]}"
        .formatted(name, type, shape, begin, end);
  }

  private static byte[] bytes(String header, float... data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes =
        ByteBuffer.allocate(Long.BYTES + text.length + Float.BYTES * data.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(text.length)
            .put(text);
    for (float value : data) {
      bytes.putFloat(value);
    }
    return bytes.array();
  }
}
