package org.dino4j.tensorflow.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.Inputs;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.method.Program;
import org.dino4j.api.method.WeightSource;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.SourceReport;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.tensorflow.files.SafetensorsFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("graph")
final class WeightSourcesTest {
  private static final String STUDENT = "student.backbone";
  private static final String TEACHER = "teacher.backbone";

  @TempDir private Path folder;
  private final Map<String, FloatArray> published = new HashMap<>();

  /** The tiny method with sources, and without a follower where the teacher is frozen. */
  private record Sourced(TrainingPlan plain, List<WeightSource> sources) implements Method {
    @Override
    public Program compose(GraphScope root, Inputs in) {
      Program program = plain.method().compose(root, in);
      return new Program(
          program.terms(),
          program.trained(),
          program.followers().stream()
              .filter(
                  follower ->
                      sources.stream().noneMatch(source -> source.module().equals(follower.to())))
              .toList(),
          sources,
          program.watch());
    }

    @Override
    public List<JudgedEncoder> encoders() {
      return plain.method().encoders();
    }
  }

  @BeforeEach
  void publish() {
    published.put("net.weight", filled(.01f, 5, 48));
    published.put("net.bias", filled(.5f, 5));
    published.put("net.extra", filled(1, 2));
    published.put("other.weight", filled(1, 2));
  }

  @Test
  void aModuleStartsWithWhatTheFileHoldsAndItsFollowerToo() {
    try (TrainingSession session = open(new WeightSource(STUDENT, file(), "net.", false))) {
      Map<String, FloatArray> first = session.snapshot().arrays();
      assertThat(first.get(STUDENT + ".weight")).isEqualTo(published.get("net.weight"));
      assertThat(first.get(TEACHER + ".weight")).isEqualTo(published.get("net.weight"));
    }
  }

  @Test
  void saysWhatWasTakenAndWhatWasLeftOver() {
    WeightSource source = new WeightSource(STUDENT, file(), "net.", false);
    try (TrainingSession session = open(source)) {
      assertThat(session.sources())
          .containsExactly(
              new SourceReport(
                  source,
                  List.of("net.weight", "net.bias"),
                  List.of(),
                  List.of(),
                  List.of("net.extra")));
    }
  }

  @Test
  void aFrozenModuleNeitherMovesNorIsInASnapshot() {
    try (TrainingSession session = open(new WeightSource(TEACHER, file(), "net.", true))) {
      session.step(TinyRun.batch(0), 0);
      Snapshot snapshot = session.snapshot();
      assertThat(snapshot.arrays()).doesNotContainKey(TEACHER + ".weight");
      assertThat(snapshot.arrays()).containsKey("teacher.head.last.weight");
      session.restore(snapshot);
      assertThat(session.snapshot().arrays()).isEqualTo(snapshot.arrays());
    }
  }

  @Test
  void aResumedRunGoesOnWithTheFrozenModuleOfTheFile() {
    WeightSource source = new WeightSource(TEACHER, file(), "net.", true);
    try (TrainingSession through = open(source);
        TrainingSession first = open(source);
        TrainingSession second = open(source)) {
      through.step(TinyRun.batch(0), 0);
      through.step(TinyRun.batch(1), 1);
      first.step(TinyRun.batch(0), 0);
      second.restore(first.snapshot());
      second.step(TinyRun.batch(1), 1);
      assertThat(second.snapshot().arrays()).isEqualTo(through.snapshot().arrays());
    }
  }

  @Test
  void refusesWhatIsMissingOrOfAnotherShapeByName() {
    published.remove("net.bias");
    published.put("net.weight", filled(1, 5, 47));
    WeightSource source = new WeightSource(STUDENT, file(), "net.", false);
    assertThatThrownBy(() -> open(source))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("net.weight is [5, 47], student.backbone.weight needs [5, 48]")
        .hasMessageContaining("net.bias is missing");
  }

  private TrainingSession open(WeightSource source) {
    TrainingPlan plain = TinyRun.simple().plan();
    return GraphTrainingSession.open(
        new TrainingPlan(
            new Sourced(plain, List.of(source)),
            plain.setting(),
            plain.optimizer(),
            plain.seeds(),
            plain.devices()));
  }

  private Path file() {
    Path file = folder.resolve("published.safetensors");
    new SafetensorsFiles().write(new Snapshot(published), file);
    return file;
  }

  private static FloatArray filled(float first, int... shape) {
    long[] sizes = Arrays.stream(shape).asLongStream().toArray();
    float[] values = new float[Math.toIntExact(FloatArray.count(sizes))];
    for (int i = 0; i < values.length; i++) {
      values[i] = first + i * 1e-3f;
    }
    return new FloatArray(sizes, values);
  }
}
