package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.evaluate.ScoreName;
import org.dino4j.api.method.JudgedEncoder;
import org.junit.jupiter.api.Test;

/**
 * What an evaluation owes. It judges two small networks, which see RGB pictures of any size, called
 * teacher and student, each with a head of four outputs; a run's own pictures are 24 of 16 x 16
 * pixels and two classes, and 8 more that are held out. Each has a map {@code mask} that covers its
 * left half.
 */
public abstract class EvaluationContract extends PartContract<Evaluation> {
  @Test
  final void canBeNamed() {
    Evaluation evaluation = part();
    assertThat(ScoreName.objectionsToEvaluation(evaluation.name())).as("name").isEmpty();
    assertThat(evaluation.every().amount()).as("every").isPositive();
    assertThat(evaluation.together()).as("pictures that are encoded together").isPositive();
    assertThat(evaluation.measures()).as("measures").isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  final void scoresWhatItSaysThatItMeasures() {
    EvaluationSetting setting = JudgedTrial.setting();
    List<Measure> measures = part().measures();
    try (OpenEvaluation open = part().open(setting)) {
      List<Score> scores = open.measure(JudgedTrial.snapshot());
      assertThat(scores).as("scores").isNotEmpty().allSatisfy(EvaluationContract::assertFinite);
      assertThat(scores.stream().map(Score::kind))
          .as("measures of the scores, against measures()")
          .allSatisfy(kind -> assertThat(measures).contains(kind));
      List<String> networks = setting.encoders().stream().map(JudgedEncoder::name).toList();
      assertThat(scores.get(0).network()).as("measured first").isEqualTo(networks.get(0));
      assertThat(scores.get(0).kind()).as("reported first").isEqualTo(measures.get(0));
      assertThat(scores.stream().map(Score::network)).as("networks").isSubsetOf(networks);
      assertThat(scores.stream().map(Score::name)).as("names").doesNotHaveDuplicates();
    }
  }

  @Test
  final void baselinesAreOfNoNetworkOfTheRun() {
    EvaluationSetting setting = JudgedTrial.setting();
    List<String> networks = setting.encoders().stream().map(JudgedEncoder::name).toList();
    try (OpenEvaluation open = part().open(setting)) {
      assertThat(open.baselines())
          .as("baselines")
          .allSatisfy(EvaluationContract::assertFinite)
          .allSatisfy(score -> assertThat(networks).doesNotContain(score.network()));
    }
  }

  @Test
  final void theSameWeightsGiveTheSameScores() {
    try (OpenEvaluation open = part().open(JudgedTrial.setting());
        OpenEvaluation again = part().open(JudgedTrial.setting())) {
      List<Score> first = open.measure(JudgedTrial.snapshot());
      assertThat(open.measure(JudgedTrial.snapshot())).as("measured again").isEqualTo(first);
      List<Score> baselines = open.baselines();
      assertThat(again.baselines()).as("baselines, opened again").isEqualTo(baselines);
      assertThat(again.measure(JudgedTrial.snapshot())).as("opened again").isEqualTo(first);
    }
  }

  @Test
  final void showsWhatCanBeDrawn() {
    try (OpenEvaluation open = part().open(JudgedTrial.setting())) {
      List<Exhibit> exhibits = open.exhibits(JudgedTrial.snapshot());
      assertThat(exhibits).as("exhibits").doesNotContainNull();
      assertThat(Stream.concat(open.notes().stream(), open.unreadable().stream()))
          .as("notes are sentences of one line")
          .allSatisfy(said -> assertThat(said).contains(" ").doesNotContain("\n"));
    }
  }

  @Test
  final void canBeClosedTwice() {
    OpenEvaluation open = part().open(JudgedTrial.setting());
    open.close();
    open.close();
  }

  private static void assertFinite(Score score) {
    assertThat(score.value()).as("value of %s", score.name()).isFinite();
  }
}
