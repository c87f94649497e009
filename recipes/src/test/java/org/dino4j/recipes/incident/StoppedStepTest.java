package org.dino4j.recipes.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.run.Incident;
import org.dino4j.engine.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoppedStepTest {
  private static final int HEADER = 10;
  private static final Evidence LEARNED = new Evidence(true, 1.25, new Origins(List.of()));

  @TempDir private Path folder;

  /** Two samples, two grey views of 2x2 each: bytes 0, 10, 20 ... in the order of the rows. */
  private static StoppedStep bytes(NonFiniteException cause) {
    byte[] pixels = new byte[16];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (10 * i);
    }
    return step(cause, ViewSpec.PixelFormat.UINT8, new Pixels.Bytes(4, Size.square(2), 1, pixels));
  }

  private static StoppedStep floats(float... values) {
    return step(
        cause("dino"),
        ViewSpec.PixelFormat.FLOAT32,
        new Pixels.Floats(4, Size.square(2), 1, values));
  }

  private static StoppedStep step(
      NonFiniteException cause, ViewSpec.PixelFormat format, Pixels pixels) {
    ViewSpec group = new ViewSpec("global", 2, Size.square(2), 1, format);
    Batch batch = new Batch(List.of(pixels), List.of("räder", "cat-17"));
    return new StoppedStep(7, cause, new InputSpec(List.of(group)), batch, LEARNED);
  }

  private static NonFiniteException cause(String... culprits) {
    return new NonFiniteException(
        List.of(culprits), Map.of("learningRate", 0.5, "teacherTemperature", 0.04));
  }

  @Test
  void namesAFewGradientsAndCountsManyByModule() {
    List<String> many = new ArrayList<>(List.of("total loss", "dino"));
    for (int i = 0; i < 144; i++) {
      many.add("student.backbone.blocks.%s.norm1.weight".formatted(i));
    }
    many.add("student.head.mlp.0.weight");

    assertThat(message(cause("dino", "student.head.last_layer.weight_v")))
        .startsWith(
            "step 7 was stopped: not finite were the loss (dino) and the gradient of student.head.last_layer.weight_v\n");
    assertThat(message(cause(many.toArray(String[]::new))))
        .startsWith(
            "step 7 was stopped: not finite were the loss (total loss, dino) and the gradient of student.backbone (144 parameters), student.head (1 parameters)\n")
        .contains("learningRate 0.5, teacherTemperature 0.04")
        .contains("samples räder, cat-17; kept there")
        .contains("\n  the weights before it are in good\n");
  }

  private static String message(NonFiniteException cause) {
    return bytes(cause).message("kept there", "the weights before it are in good");
  }

  @Test
  void findsTheCureInWhatTheStepWasDoneWith() {
    NonFiniteException cold =
        new NonFiniteException(List.of("dino"), Map.of("teacherTemperature", 0.0));
    NonFiniteException infinite =
        new NonFiniteException(
            List.of("learningRate"), Map.of("learningRate", Double.POSITIVE_INFINITY));

    assertThat(bytes(cold).incident().cure()).startsWith("teacherTemperature is so near to 0");
    assertThat(bytes(infinite).incident().cure()).contains("mend learningRate in the recipe");
    assertThat(bytes(cause("student.head.a")).incident().cure()).startsWith("a lower optimizer");
    assertThat(floats(nanAt(6)).incident().cure()).contains("not finite, in cat-17: mend");
  }

  private static String cure(NonFiniteException cause, Evidence evidence) {
    return Cure.of(Culprits.of(cause), cause.scheduled(), List.of(), evidence);
  }

  @Test
  void blamesTheWeightsOnlyWhereTheyHadGrown() {
    Evidence grown = new Evidence(true, 2e17, new Origins(List.of()));

    assertThat(cure(cause("total loss", "dino"), grown))
        .isEqualTo(
            "the weights had grown too large before this step, up to 2.00e+17: a lower optimizer.learningRate.base, a longer warmUp, a smaller clip");
    assertThat(cure(cause("total loss", "dino"), LEARNED))
        .startsWith("the weights were of usual size, up to 1.25: look at the settings");
    assertThat(cure(cause("total loss"), LEARNED))
        .startsWith("every term is finite and their weighted sum is not: lower the weight");
  }

  @Test
  void blamesNoRateBeforeAnyStepHasLearned() {
    Evidence first = new Evidence(false, 1, new Origins(List.of()));

    assertThat(cure(cause("total loss", "dino"), first))
        .isEqualTo(
            "no step before it had learned, so it is no matter of the learning rate: look at the settings and weights of the losses, at normalize, and at the pictures of the batch");
    assertThat(cure(cause("student.head.a"), first)).startsWith("no step before it had learned");
  }

  @ParameterizedTest
  @CsvSource({"true, acme-cosine", "true, warped", "false, acme-cosine"})
  void namesTheJarOfTheLossThatMadeATerm(boolean learned, String term) {
    Evidence evidence = new Evidence(learned, 1, origins());

    assertThat(cure(cause("total loss", term), evidence))
        .endsWith(
            ". $.method.losses[1].loss ('acme-cosine') is from the plugin acme-1.2.jar; if no setting helps, ask its author");
  }

  private static Origins origins() {
    return new Origins(
        List.of(
            new Origins.Piece(false, "acme-net", "$.method.backbone", "net-3.jar"),
            new Origins.Piece(true, "dino", "$.method.losses[0].loss", ""),
            new Origins.Piece(true, "acme-cosine", "$.method.losses[1].loss", "acme-1.2.jar")));
  }

  @Test
  void namesNoPluginForATermOfOursButEveryOneBeforeAnyStepHasLearned() {
    NonFiniteException ours = cause("total loss", "dino");

    assertThat(cure(ours, new Evidence(true, 1, origins()))).doesNotContain("plugin");
    assertThat(cure(ours, new Evidence(false, 1, origins())))
        .contains("$.method.backbone ('acme-net') is from the plugin net-3.jar", "acme-1.2.jar");
  }

  @Test
  void saysWhichNumbersOfAnUpdateAreFarTooLarge() {
    assertThat(cure(written(Map.of("learningRate", 3e38, "weightDecay", 1e30)), LEARNED))
        .isEqualTo(
            "the update overflowed float32, learningRate 3.0E38 and weightDecay 1.0E30: rates of 0.0001 to 0.01 and decays up to 0.5 are usual");
    assertThat(cure(written(Map.of("teacherMomentum", 2.0)), LEARNED))
        .startsWith("teacherMomentum is outside 0 to 1");
    assertThat(cure(written(Map.of("learningRate", 0.1)), LEARNED))
        .startsWith("the update overflowed float32 though its gradient was finite: a lower");
  }

  private static NonFiniteException written(Map<String, Double> scheduled) {
    return NonFiniteException.written(
        List.of("student.head.a", "student.head.a#mean", "updates#trained", "loss.centre"),
        scheduled);
  }

  @Test
  void namesWhatWasWrittenByParameterSlotAndState() {
    assertThat(message(written(Map.of("learningRate", 3e38))))
        .startsWith(
            "step 7 was stopped: not finite were the new values of student.head.a, student.head.a#mean, updates#trained, loss.centre\n");
    assertThat(bytes(written(Map.of())).incident().written()).isTrue();
  }

  @Test
  void passesOverFoldersThatOnlyLookLikeIncidents() throws IOException {
    RunFolder run = new RunFolder(folder);
    bytes(cause("dino")).write(run);
    for (String foreign :
        List.of("incident-000000007", "incident-99999999999999999999", "incident-7")) {
      Files.createDirectory(folder.resolve(foreign));
      Files.writeString(folder.resolve(foreign).resolve("incident.json"), "mine");
    }

    assertThat(Incident.all(run)).hasSize(1);
  }

  @Test
  void leavesWhatAReportReads() {
    RunFolder run = new RunFolder(folder);

    Path written = bytes(cause("total loss", "student.head.a", "student.head.b")).write(run);

    assertThat(written).isEqualTo(folder.resolve("incident-00000007"));
    Incident incident = Incident.all(run).get(0);
    assertThat(incident.step()).isEqualTo(7);
    assertThat(incident.culprits())
        .containsExactly("total loss", "student.head.a", "student.head.b");
    assertThat(incident.modules()).containsExactly("student.head");
    assertThat(incident.scalars()).containsEntry("learningRate", 0.5);
    assertThat(incident.samples()).containsExactly("räder", "cat-17");
    assertThat(incident.cure()).isNotEmpty();
  }

  @Test
  void writesBytesAndNamesAsNumPyReadsThem() throws IOException {
    Path written = bytes(cause("dino")).write(new RunFolder(folder));

    Map<String, byte[]> arrays = arrays(written);
    assertThat(arrays).containsOnlyKeys("global.npy", "ids.npy");
    byte[] global = arrays.get("global.npy");
    assertThat(header(global))
        .isEqualTo("{'descr': '|u1', 'fortran_order': False, 'shape': (4, 2, 2, 1), }");
    assertThat(data(global)).hasSize(16).startsWith(0, 10, 20).endsWith(150);
    byte[] ids = arrays.get("ids.npy");
    assertThat(header(ids)).isEqualTo("{'descr': '<U6', 'fortran_order': False, 'shape': (2,), }");
    assertThat(new String(data(ids), Charset.forName("UTF-32LE"))).isEqualTo("räder\0cat-17");
  }

  @Test
  void writesFloatsAsTheyAreAndShowsWhereTheyAreNotFinite() throws IOException {
    Path written = floats(nanAt(6)).write(new RunFolder(folder));

    byte[] global = arrays(written).get("global.npy");
    assertThat(header(global)).startsWith("{'descr': '<f4'");
    ByteBuffer values = ByteBuffer.wrap(data(global)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(values.getFloat(5 * Float.BYTES)).isEqualTo(0.5f);
    assertThat(values.getFloat(6 * Float.BYTES)).isNaN();
    BufferedImage sheet = ImageIO.read(written.resolve("views.png").toFile());
    assertThat(magenta(sheet, 0)).as("the sample with the NaN comes first").isPositive();
    assertThat(magenta(sheet, sheet.getHeight() / 2)).as("the other one").isZero();
  }

  @Test
  void writesSixteenBitsAsTheyAre() throws IOException {
    short[] values = new short[16];
    Arrays.fill(values, (short) 40_000);
    values[5] = (short) 65_535;
    StoppedStep step =
        step(
            cause("dino"),
            ViewSpec.PixelFormat.UINT16,
            new Pixels.Shorts(4, Size.square(2), 1, values));
    Path written = step.write(new RunFolder(folder));

    byte[] global = arrays(written).get("global.npy");
    assertThat(header(global)).startsWith("{'descr': '<u2'");
    ByteBuffer found = ByteBuffer.wrap(data(global)).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(found.getShort(4 * Short.BYTES) & 0xffff).isEqualTo(40_000);
    assertThat(found.getShort(5 * Short.BYTES) & 0xffff).isEqualTo(65_535);
    assertThat(magenta(ImageIO.read(written.resolve("views.png").toFile()), 0)).isZero();
  }

  private static float[] nanAt(int place) {
    float[] values = new float[16];
    Arrays.fill(values, 0.5f);
    values[place] = Float.NaN;
    return values;
  }

  /** Magenta points in the half of the sheet that begins at a row. */
  private static long magenta(BufferedImage sheet, int from) {
    int[] points =
        sheet.getRGB(0, from, sheet.getWidth(), sheet.getHeight() / 2, null, 0, sheet.getWidth());
    return Arrays.stream(points).filter(point -> (point & 0xffffff) == 0xff00ff).count();
  }

  private static Map<String, byte[]> arrays(Path incident) throws IOException {
    Map<String, byte[]> arrays = new TreeMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(Files.newInputStream(incident.resolve("batch.npz")))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        arrays.put(entry.getName(), zip.readAllBytes());
      }
    }
    return arrays;
  }

  private static String header(byte[] npy) {
    assertThat(npy).startsWith((byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
    assertThat((HEADER + length(npy)) % 64).isZero();
    String header = new String(npy, HEADER, length(npy), StandardCharsets.US_ASCII);
    assertThat(header).endsWith("\n");
    return header.strip();
  }

  private static int length(byte[] npy) {
    return (npy[8] & 0xff) | (npy[9] & 0xff) << 8;
  }

  private static byte[] data(byte[] npy) {
    return Arrays.copyOfRange(npy, HEADER + length(npy), npy.length);
  }
}
