package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.RUN_FOLDER;
import static org.dino4j.api.part.Refusal.Kind.WEIGHTS;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Checkpoints of a whole run, damaged. */
final class Checkpoints {
  private static final String NEWEST = "run/checkpoints/step-00000002/";
  private static final String WEIGHTS_FILE = NEWEST + "weights.safetensors";
  private static final String SUMS = NEWEST + "SHA256SUMS";
  private static final String STATE_FILE = NEWEST + "state.json";

  private Checkpoints() {}

  static Stream<BadInput> all() {
    return Stream.of(weights(), headers(), states(), missing(), sent()).flatMap(cases -> cases);
  }

  /** Damage that the checkpoint's hashes show, whatever the command. */
  private static BadInput changed(
      String name, String command, String file, UnaryOperator<byte[]> change) {
    return BadInput.of(
            Kind.CHECKPOINT,
            name,
            desk -> desk.finishedRun().file(file, change.apply(desk.bytes(file))),
            command + " {here}/run")
        .refused(RUN_FOLDER, "step-00000002 is damaged", "--checkpoint step-00000001");
  }

  /** Damage with hashes that fit it, as another program might write them. */
  private static BadInput sealed(
      String name, String command, String file, UnaryOperator<byte[]> change) {
    return BadInput.of(
        Kind.CHECKPOINT,
        name,
        desk -> {
          String was = FilesBefore.hash(desk.finishedRun().at(file));
          desk.file(file, change.apply(desk.bytes(file)));
          String sums = new String(desk.bytes(SUMS), StandardCharsets.UTF_8);
          desk.file(SUMS, sums.replace(was, FilesBefore.hash(desk.at(file))));
        },
        command + " {here}/run");
  }

  private static BadInput weights(String name, UnaryOperator<byte[]> change) {
    return changed(name, "evaluate", WEIGHTS_FILE, change).refused(RUN_FOLDER, "weights");
  }

  private static Stream<BadInput> weights() {
    return Stream.of(
        weights("weights of no bytes", all -> new byte[0]),
        weights("weights cut by chance", Damage.of("weights")::cut),
        weights("weights that lost their last byte", all -> Arrays.copyOf(all, all.length - 1)),
        weights("weights with a byte more", all -> Damage.grown(all, (byte) 0)),
        weights("weights of zeros", all -> new byte[all.length]),
        weights("weights with a flipped bit", all -> Damage.of("bit").flipped(all, all.length / 2)),
        weights(
            "weights with an overwritten stretch",
            all -> Damage.of("s").overwritten(all, 4000, 4100)),
        weights("weights that are a picture", all -> Samples.png(1)),
        changed("weights cut, to resume", "resume", WEIGHTS_FILE, Damage.of("r")::cut),
        changed("weights cut, to report", "report", WEIGHTS_FILE, Damage.of("p")::cut),
        changed(
            "a state with a flipped bit",
            "resume",
            STATE_FILE,
            all -> Damage.of("f").flipped(all, 0)),
        changed("hashes with a flipped bit", "resume", SUMS, all -> Damage.of("h").flipped(all, 0)),
        changed("hashes of no bytes", "evaluate", SUMS, all -> new byte[0]));
  }

  private static BadInput file(String name, UnaryOperator<byte[]> change) {
    return sealed(name, "evaluate", WEIGHTS_FILE, change)
        .refused(WEIGHTS, "step-00000002/weights.safetensors", "cannot be read as safetensors");
  }

  private static BadInput header(String name, UnaryOperator<String> change) {
    return file(name, all -> withHeader(all, change));
  }

  private static Stream<BadInput> headers() {
    return Stream.of(
        file("a file of five bytes", all -> Arrays.copyOf(all, 5)),
        file("a file cut in its header", all -> Arrays.copyOf(all, 100)),
        file("a file cut in its tensors", all -> Arrays.copyOf(all, all.length - 9)),
        file("a header of 2^62 bytes", all -> Damage.written(all, 7, 0x40)),
        file("a header of a negative length", all -> Damage.written(all, 7, 0xff)),
        file("a header with a flipped bit", all -> Damage.written(all, 9, 'x')),
        header("a header that is a list", text -> "[" + text + "]"),
        header("a header that is no JSON", text -> text.replace(':', '=')),
        header("a header of another type", text -> text.replace("F32", "BF16")),
        header("a header without offsets", text -> text.replace("data_offsets", "offsets")),
        header("negative offsets", text -> text.replaceFirst("\\[0,", "[-4,")),
        header(
            "overlapping tensors",
            text -> text.replaceAll("_offsets\":\\[\\d+,", "_offsets\":[0,")),
        header(
            "an absurd shape",
            text -> text.replaceFirst("\"shape\":\\[", "\"shape\":[9999999999999,")),
        header("no tensors", text -> "{}"),
        header(
            "a tensor twice",
            text -> "{" + text.substring(1).repeat(1).replaceFirst("^(\"[^}]*},)", "$1$1")));
  }

  private static BadInput state(String name, String text) {
    return sealed(name, "resume", STATE_FILE, all -> text.getBytes(StandardCharsets.UTF_8))
        .refused(RUN_FOLDER, "{here}/run");
  }

  private static Stream<BadInput> states() {
    return Stream.of(
        state("a state of no bytes", ""),
        state("a state that is cut", "{\"step\": 2, \"ev"),
        state("a state that is nothing", "null"),
        state("a state that is a list", "[]"),
        state("a state of a text", "{\"step\": \"two\", \"events\": 0, \"timing\": 0}"),
        state("a state beyond its log", "{\"step\": 2, \"events\": 99999999, \"timing\": 0}")
            .refused(RUN_FOLDER, "events.jsonl is shorter"));
  }

  private static Stream<BadInput> missing() {
    return Stream.of(
        without("no weights", "evaluate {here}/run", WEIGHTS_FILE)
            .refused(RUN_FOLDER, "step-00000002", "weights.safetensors is missing"),
        without("no state", "resume {here}/run", STATE_FILE)
            .refused(RUN_FOLDER, "step-00000002", "state.json is missing"),
        without("no hashes", "resume {here}/run", SUMS)
            .refused(RUN_FOLDER, "step-00000002", "SHA256SUMS is missing"),
        without("no such checkpoint", "evaluate {here}/run --checkpoint step-00000007")
            .refused(RUN_FOLDER, "step-00000007", "step-00000002"),
        without("a checkpoint outside", "evaluate {here}/run --checkpoint ../../../etc")
            .refused(RUN_FOLDER, "../../../etc", "step-00000002"),
        other("weights of another width", "evaluate", "\"width\" : 8", "\"width\" : 16"),
        other("weights of another depth", "resume", "\"depth\" : 1", "\"depth\" : 2"));
  }

  private static BadInput without(String name, String words, String... files) {
    return BadInput.of(
        Kind.CHECKPOINT,
        name,
        desk -> {
          desk.finishedRun();
          for (String file : files) {
            Files.delete(desk.at(file));
          }
        },
        words);
  }

  /** The run's own recipe says another network than its weights. */
  private static BadInput other(String name, String command, String was, String is) {
    return BadInput.of(
            Kind.CHECKPOINT,
            name,
            desk -> {
              String file = "run/recipe.resolved.json";
              String text = new String(desk.finishedRun().bytes(file), StandardCharsets.UTF_8);
              desk.file(file, text.replace(was, is));
            },
            command + " {here}/run")
        .refused(RUN_FOLDER, "is of another recipe", "$.method.backbone");
  }

  /** Weights by themselves, measured with a recipe that somebody names. */
  private static Stream<BadInput> sent() {
    return Stream.of(
        sent("sent weights of another width", "\"width\" : 8", "\"width\" : 16")
            .refused(WEIGHTS, "teacher.backbone.", "this network needs ["),
        sent("sent weights of another depth", "\"depth\" : 1", "\"depth\" : 2")
            .refused(WEIGHTS, "the weights have no teacher.backbone.blocks.1."),
        sent("sent weights that are a picture", desk -> desk.file(WEIGHTS_FILE, Samples.png(1)))
            .refused(WEIGHTS, "cannot be read as safetensors"),
        sent("sent weights that are not there", desk -> Files.delete(desk.at(WEIGHTS_FILE)))
            .refused(WEIGHTS, "no such file"));
  }

  private static BadInput sent(String name, String was, String is) {
    return sent(
        name,
        desk -> {
          String text = new String(desk.bytes(Desk.RECIPE), StandardCharsets.UTF_8);
          desk.file(Desk.RECIPE, text.replace(was, is));
        });
  }

  private static BadInput sent(String name, BadInput.Files change) {
    return BadInput.of(
            Kind.CHECKPOINT,
            name,
            desk -> change.on(desk.finishedRun()),
            "evaluate {here}/small.json --weights {here}/" + WEIGHTS_FILE)
        .refused(WEIGHTS, "{here}/" + WEIGHTS_FILE);
  }

  private static byte[] withHeader(byte[] file, UnaryOperator<String> change) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int length = Math.toIntExact(in.getLong());
    byte[] header =
        change
            .apply(new String(file, 8, length, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(8 + header.length + file.length - 8 - length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(header.length)
        .put(header)
        .put(file, 8 + length, file.length - 8 - length)
        .array();
  }
}
