package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.DATA;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;

/** Files of the MNIST format that contradict themselves or each other. */
final class IdxFiles {
  private static final String READ_ALL =
      "bench input --like {here}/small.json --batch 4 --steps 1 --workers 2";
  private static final int PICTURES = 0x0803;
  private static final int LABELS = 0x0801;
  private static final byte[] WHOLE = idx(PICTURES, 6 * 20 * 20, 6, 20, 20);
  private static final byte[] CLASSES = idx(LABELS, 6, 6);

  private IdxFiles() {}

  static Stream<BadInput> all() {
    return Stream.of(pictures(), labels()).flatMap(cases -> cases);
  }

  private static BadInput pictures(String name, byte[] content) {
    return files(name, content, CLASSES, "").refused(DATA, "images.idx");
  }

  private static BadInput labels(String name, byte[] content) {
    return files(name, WHOLE, content, "").refused(DATA, "labels.idx");
  }

  private static BadInput files(String name, byte[] pictures, byte[] labels, String options) {
    return BadInput.of(
        Kind.IDX,
        name,
        desk ->
            desk.pictures()
                .file("images.idx", pictures)
                .file("labels.idx", labels)
                .trainOn(
                    "{\"type\": \"idx\", \"images\": \"images.idx\", \"labels\": \"labels.idx\"%s}"
                        .formatted(options)),
        READ_ALL);
  }

  private static Stream<BadInput> pictures() {
    return Stream.of(
        pictures("pictures of no bytes", new byte[0]),
        pictures("pictures of three bytes", new byte[] {0, 0, 8}),
        pictures("pictures cut in their shape", Arrays.copyOf(WHOLE, 10)),
        pictures("pictures cut by chance", Damage.of("idx").cut(WHOLE)),
        pictures("more bytes than pictures", Damage.grown(WHOLE, (byte) 1)),
        pictures("pictures of floats", Damage.written(WHOLE, 2, 0x0d)),
        pictures("labels for pictures", CLASSES).refused(DATA, "expected 00000803"),
        pictures("pictures of another beginning", Damage.of("magic").overwritten(WHOLE, 0, 4)),
        pictures("pictures of no width", idx(PICTURES, 0, 6, 20, 0)),
        pictures("no pictures at all", idx(PICTURES, 0, 0, 20, 20)),
        pictures("a negative number of pictures", idx(PICTURES, 10, -6, 20, 20)),
        pictures("2^90 pixels", idx(PICTURES, 10, 1 << 30, 1 << 30, 1 << 30)),
        pictures("2^31 pixels in ten bytes", idx(PICTURES, 10, 1 << 11, 1 << 10, 1 << 9)),
        pictures("packed pictures, cut", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0}),
        pictures("pictures that are a PNG", Samples.png(1)));
  }

  private static Stream<BadInput> labels() {
    return Stream.of(
        labels("labels of no bytes", new byte[0]),
        labels("pictures for labels", WHOLE).refused(DATA, "expected 00000801"),
        labels("fewer labels than pictures", idx(LABELS, 5, 5))
            .refused(DATA, "6 pictures", "5 labels"),
        labels("labels cut", Arrays.copyOf(CLASSES, 12)),
        files(
                "a label without a name",
                WHOLE,
                Damage.written(CLASSES, 9, 7),
                ", \"classes\": [\"a\"]")
            .refused(DATA, "label 7", "'classes'"));
  }

  private static byte[] idx(int magic, int values, int... shape) {
    ByteBuffer file = ByteBuffer.allocate(4 + 4 * shape.length + values).putInt(magic);
    for (int length : shape) {
      file.putInt(length);
    }
    return file.array();
  }
}
