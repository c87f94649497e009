package org.dino4j.evaluations.knn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.evaluate.PrototypeUse;
import org.dino4j.api.graph.StateRole;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.junit.jupiter.api.Test;

class PrototypeTallyTest {
  /** Each picture is one pixel whose value says which prototype its logits are largest at. */
  private static final int[] CHOICES = {2, 2, 0, 2, 3, 2};

  @Test
  void countsThePicturesOfEachPrototype() {
    PrototypeUse use = PrototypeTally.by(new Chooser(), List.of(), pictures());

    assertThat(use.pictures()).containsExactly(1, 0, 4, 1);
    assertThat(use.ranked()).containsExactly(4, 1, 1, 0);
    assertThat(use.total()).isEqualTo(6);
    assertThat(use.used()).isEqualTo(3);
    assertThat(use.centred()).isFalse();
  }

  @Test
  void takesTheCentreOffFirst() {
    List<FloatArray> center = List.of(FloatArray.of(new float[] {0, -1.5f, 0, 0}, 1, 4));

    PrototypeUse use = PrototypeTally.by(new Chooser(), center, pictures());

    assertThat(use.pictures()).containsExactly(0, 6, 0, 0);
    assertThat(use.centred()).isTrue();
  }

  @Test
  void takesNoneOffWhereItIsNotClearWhich() {
    FloatArray one = FloatArray.of(new float[] {0, -1.5f, 0, 0}, 1, 4);

    assertThat(PrototypeTally.by(new Chooser(), List.of(one, one), pictures()).centred()).isFalse();
  }

  @Test
  void asEvenAsAllWhenAllAreUsedAlike() {
    assertThat(new PrototypeUse(new int[] {5, 5, 5, 0}, true).alike()).isEqualTo(3, within(1e-9));
    assertThat(new PrototypeUse(new int[] {15, 0, 0, 0}, true).alike()).isEqualTo(1, within(1e-9));
  }

  @Test
  void centresAreWhatTheSnapshotDeclares() {
    FloatArray any = FloatArray.scalar(1);
    Snapshot snapshot =
        new Snapshot(
            Map.of("losses.0.center", any, "method.mean", any),
            Map.of("method.mean", StateRole.CENTRE));

    assertThat(Centers.of(snapshot)).containsExactly(any);
  }

  @Test
  void aNameMakesNoCentreWhereStatesAreDeclared() {
    Map<String, FloatArray> arrays = Map.of("losses.0.center", FloatArray.scalar(1));

    assertThat(Centers.of(new Snapshot(arrays, Map.of("losses.0.center", StateRole.PLAIN))))
        .isEmpty();
    assertThat(Centers.of(new Snapshot(arrays))).as("as 0.1 wrote them").hasSize(1);
  }

  @Test
  void whereNothingIsDeclaredCentresAreThoseOfLossesAlone() {
    FloatArray any = FloatArray.scalar(1);
    Snapshot snapshot =
        new Snapshot(
            Map.of("losses.0.center", any, "losses.0.recenter", any, "student.center", any));

    assertThat(Centers.of(snapshot)).hasSize(1);
  }

  private static Pictures pictures() {
    return new Pictures(new Choices(), CHOICES, new Whole(), new Seeds(1));
  }

  private record Chooser() implements Encoder {
    @Override
    public Map<String, FloatArray> encode(Pixels images, Set<String> wanted) {
      float[] logits = new float[images.images() * 4];
      byte[] pixels = ((Pixels.Bytes) images).values();
      for (int i = 0; i < images.images(); i++) {
        logits[4 * i + pixels[i]] = 1;
      }
      return Map.of(PROJECTED, FloatArray.of(logits, images.images(), 4));
    }

    @Override
    public Set<String> offered(Pixels images) {
      return Set.of(PROJECTED);
    }

    @Override
    public void close() {}
  }

  private record Choices() implements DataSet {
    @Override
    public int size() {
      return CHOICES.length;
    }

    @Override
    public Sample read(int index) {
      Image pixel = new Image(new Size(1, 1), 1, new byte[] {(byte) CHOICES[index]});
      return new Sample(id(index), pixel, label(index));
    }

    @Override
    public String id(int index) {
      return "pixel-" + index;
    }

    @Override
    public List<String> classes() {
      return List.of();
    }

    @Override
    public OptionalInt label(int index) {
      return OptionalInt.of(0);
    }

    @Override
    public void close() {}
  }

  private record Whole() implements ViewPolicy {
    @Override
    public InputSpec inputs() {
      return new InputSpec(List.of(new ViewSpec("whole", 1, new Size(1, 1), 1, PixelFormat.UINT8)));
    }

    @Override
    public Views views(Sample sample, Seeds seeds) {
      return Views.of(List.of(sample.image()), sample);
    }
  }
}
