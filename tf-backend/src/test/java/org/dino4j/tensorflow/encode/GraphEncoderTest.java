package org.dino4j.tensorflow.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.api.train.Weights;
import org.dino4j.api.view.Size;
import org.dino4j.tensorflow.step.TinyMethod;
import org.dino4j.tensorflow.step.TinyRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("graph")
final class GraphEncoderTest {
  private static final Set<String> CLASS_TOKEN = Set.of(Encoder.CLASS_TOKEN);
  private static final Seeds SEEDS = new Seeds(3);

  @ParameterizedTest
  @ValueSource(strings = {"teacher", "student"})
  void initialWeightsAreThoseThatARunStartsWith(String name) {
    Pixels pictures = pictures(5);
    try (TrainingSession session = TinyRun.simple().seeded(3).open();
        Encoder initial = encoder(name, Weights.initial(SEEDS));
        Encoder saved = encoder(name, Weights.of(SEEDS, session.snapshot()));
        Encoder other = encoder(name, Weights.initial(new Seeds(4)))) {
      Map<String, FloatArray> features = saved.encode(pictures, CLASS_TOKEN);
      assertThat(initial.encode(pictures, CLASS_TOKEN)).isEqualTo(features);
      assertThat(other.encode(pictures, CLASS_TOKEN)).isNotEqualTo(features);
    }
  }

  @Test
  void oneCallEqualsManyWhateverTheirNumber() {
    int count = 2 * GraphEncoder.PICTURES_AT_ONCE + 3;
    Pixels.Bytes all = pictures(count);
    Set<String> wanted = Set.of(Encoder.CLASS_TOKEN, "linear");
    try (Encoder encoder = encoder("student", Weights.initial(SEEDS))) {
      Map<String, FloatArray> together = encoder.encode(all, wanted);
      assertThat(together.keySet()).isEqualTo(wanted);
      assertThat(together.get("linear").shape()).containsExactly(count, TinyMethod.WIDTH);
      for (int i = 0; i < count; i++) {
        byte[] one =
            Arrays.copyOfRange(all.values(), i * TinyMethod.PIXELS, (i + 1) * TinyMethod.PIXELS);
        FloatArray alone =
            encoder.encode(new Pixels.Bytes(1, Size.square(4), 3, one), wanted).get("linear");
        for (int j = 0; j < TinyMethod.WIDTH; j++) {
          assertThat(alone.values()[j])
              .isEqualTo(together.get("linear").values()[i * TinyMethod.WIDTH + j], offset(1e-5f));
        }
      }
    }
  }

  @Test
  void bytesAndFloatsOfTheSamePictureHaveTheSameFeatures() {
    Pixels.Bytes bytes = pictures(2);
    float[] scaled = new float[bytes.values().length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (bytes.values()[i] & 0xff) / 255f;
    }
    Pixels floats = new Pixels.Floats(2, bytes.size(), 3, scaled);
    try (Encoder encoder = encoder("student", Weights.initial(SEEDS))) {
      float[] expected = encoder.encode(bytes, CLASS_TOKEN).get(Encoder.CLASS_TOKEN).values();
      float[] found = encoder.encode(floats, CLASS_TOKEN).get(Encoder.CLASS_TOKEN).values();
      assertThat(found).containsExactly(expected, offset(1e-6f));
    }
  }

  @Test
  void aNameThatIsNotOfferedIsAnsweredWithThoseThatAre() {
    try (Encoder encoder = encoder("student", Weights.initial(SEEDS))) {
      assertThatThrownBy(() -> encoder.encode(pictures(1), Set.of("patches")))
          .hasMessage("the encoder 'student' offers no 'patches'; it offers [classToken, linear]");
    }
  }

  @Test
  void saysWhatIsOffered() {
    try (Encoder encoder = encoder("student", Weights.initial(SEEDS))) {
      assertThat(encoder.offered(pictures(1)))
          .containsExactlyInAnyOrder(Encoder.CLASS_TOKEN, "linear");
    }
  }

  @Test
  void aHeadIsAskedAboutTheClassTokenAndLeftOutWhereItIsNotWanted() {
    JudgedEncoder tiny = TinyMethod.encoder("student");
    JudgedEncoder.Head twice =
        new JudgedEncoder.Head(
            "student.head", (at, rows) -> at.ops().math.mul(rows, at.ops().constant(2f)));
    JudgedEncoder headed =
        new JudgedEncoder(
            tiny.name(), tiny.path(), tiny.backbone(), tiny.pixels(), Optional.of(twice));
    Weights weights = Weights.initial(SEEDS);
    try (Encoder encoder = new GraphEncoder(headed, weights, Devices.cpu(1));
        Encoder bare = new GraphEncoder(headed.bare(), weights, Devices.cpu(1))) {
      Map<String, FloatArray> said =
          encoder.encode(pictures(3), Set.of(Encoder.CLASS_TOKEN, Encoder.PROJECTED));
      float[] token = said.get(Encoder.CLASS_TOKEN).values();
      float[] projected = said.get(Encoder.PROJECTED).values();
      assertThat(said.get(Encoder.PROJECTED).shape()).containsExactly(3, TinyMethod.WIDTH);
      for (int i = 0; i < token.length; i++) {
        assertThat(projected[i]).isEqualTo(2 * token[i]);
      }
      assertThat(bare.offered(pictures(1))).doesNotContain(Encoder.PROJECTED);
    }
  }

  @Test
  void weightsThatLackAParameterAreRefused() {
    Map<String, FloatArray> arrays = new TreeMap<>();
    arrays.put("student.backbone.weight", FloatArray.scalar(1));
    Weights wrong = Weights.of(SEEDS, new Snapshot(arrays));
    try (Encoder encoder = encoder("student", wrong)) {
      assertThatThrownBy(() -> encoder.encode(pictures(1), CLASS_TOKEN))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("student.backbone.weight is [], this network needs [5, 48]");
    }
    try (Encoder encoder = encoder("teacher", wrong)) {
      assertThatThrownBy(() -> encoder.encode(pictures(1), CLASS_TOKEN))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("the weights have no teacher.backbone.weight");
    }
  }

  private static Encoder encoder(String name, Weights weights) {
    return new GraphEncoder(TinyMethod.encoder(name), weights, Devices.cpu(1));
  }

  private static Pixels.Bytes pictures(int count) {
    byte[] values = new byte[count * TinyMethod.PIXELS];
    new Seeds(5).generator().nextBytes(values);
    return new Pixels.Bytes(count, Size.square(4), 3, values);
  }
}
