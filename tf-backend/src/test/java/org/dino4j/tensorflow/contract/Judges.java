package org.dino4j.tensorflow.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.unit.Unit;
import org.dino4j.testkit.contract.EvaluationContract;

/**
 * A sound evaluation, what a network says of one picture, and the same one broken in one place
 * each.
 */
class Judges extends EvaluationContract {
  private static final Measure FIRST = new Measure("first", Unit.NONE, Better.LOWER);

  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected Evaluation part() {
    return new FirstFeature();
  }

  static class FirstFeature implements Evaluation {
    @Override
    public String name() {
      return "first-feature";
    }

    @Override
    public Length every() {
      return Length.parse("1 epoch");
    }

    @Override
    public List<Measure> measures() {
      return List.of(FIRST);
    }

    @Override
    public OpenEvaluation open(EvaluationSetting setting) {
      return new Open(setting);
    }
  }

  static class Open implements OpenEvaluation {
    private final EvaluationSetting setting;
    private final DataSet pictures;

    Open(EvaluationSetting setting) {
      this.setting = setting;
      this.pictures = setting.own().trained().open();
    }

    @Override
    public List<Score> baselines() {
      try (Encoder encoder = setting.untrained(setting.encoders().get(0))) {
        return List.of(FIRST.of(Score.RANDOM_INIT, said(encoder)));
      }
    }

    @Override
    public List<Score> measure(Snapshot snapshot) {
      List<Score> scores = new ArrayList<>();
      setting
          .encoders()
          .forEach(
              network -> {
                try (Encoder encoder = setting.trained(network, snapshot)) {
                  scores.add(FIRST.of(network.name(), said(encoder)));
                }
              });
      return scores;
    }

    private double said(Encoder encoder) {
      Image view = view();
      Pixels pixels = new Pixels.Bytes(1, view.size(), view.channels(), view.pixels());
      return Objects.requireNonNull(
              encoder.encode(pixels, Set.of(Encoder.CLASS_TOKEN)).get(Encoder.CLASS_TOKEN))
          .values()[0];
    }

    private Image view() {
      try {
        return pictures.read(0).image();
      } catch (UnreadableSampleException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      pictures.close();
    }
  }

  /** Cannot be named: the dot has a meaning. */
  static final class IllNamed extends Judges {
    @Override
    protected Evaluation part() {
      return new FirstFeature() {
        @Override
        public String name() {
          return "first.feature";
        }
      };
    }
  }

  /** Has scores of what it did not say that it measures. */
  static final class OtherMeasure extends Judges {
    @Override
    protected Evaluation part() {
      return new FirstFeature() {
        @Override
        public List<Measure> measures() {
          return List.of(new Measure("second", Unit.NONE, Better.LOWER));
        }
      };
    }
  }

  /** Says of its measure that the other direction is better. */
  static final class OtherDirection extends Judges {
    @Override
    protected Evaluation part() {
      return new FirstFeature() {
        @Override
        public List<Measure> measures() {
          return List.of(new Measure(FIRST.name(), FIRST.unit(), Better.HIGHER));
        }
      };
    }
  }

  /** Reports a score that is no number. */
  static final class NotFinite extends Judges {
    @Override
    protected Evaluation part() {
      return opening(
          setting ->
              new Open(setting) {
                @Override
                public List<Score> measure(Snapshot snapshot) {
                  return super.measure(snapshot).stream()
                      .map(score -> FIRST.of(score.network(), Double.NaN))
                      .toList();
                }
              });
    }
  }

  /** Reports the network to keep last, so that the best checkpoint would be another's. */
  static final class KeptNetworkLast extends Judges {
    @Override
    protected Evaluation part() {
      return opening(
          setting ->
              new Open(setting) {
                @Override
                public List<Score> measure(Snapshot snapshot) {
                  List<Score> scores = new ArrayList<>(super.measure(snapshot));
                  Collections.reverse(scores);
                  return scores;
                }
              });
    }
  }

  /** Calls a baseline as a network of the run is called. */
  static final class BaselineOfTheRun extends Judges {
    @Override
    protected Evaluation part() {
      return opening(
          setting ->
              new Open(setting) {
                @Override
                public List<Score> baselines() {
                  return List.of(FIRST.of("teacher", 1));
                }
              });
    }
  }

  /** Counts how often it was asked. */
  static final class Remembers extends Judges {
    @Override
    protected Evaluation part() {
      return opening(
          setting ->
              new Open(setting) {
                private int asked;

                @Override
                public List<Score> measure(Snapshot snapshot) {
                  asked++;
                  return List.of(FIRST.of("teacher", asked));
                }
              });
    }
  }

  /** Has a note that is no line. */
  static final class NoteOfTwoLines extends Judges {
    @Override
    protected Evaluation part() {
      return opening(
          setting ->
              new Open(setting) {
                @Override
                public List<String> notes() {
                  return List.of("some pictures are\nin both parts");
                }
              });
    }
  }

  /** Cannot be closed twice. */
  static final class ClosesOnce extends Judges {
    @Override
    protected Evaluation part() {
      return opening(
          setting ->
              new Open(setting) {
                private boolean closed;

                @Override
                public void close() {
                  if (closed) {
                    throw new IllegalStateException("closed already");
                  }
                  closed = true;
                }
              });
    }
  }

  private static Evaluation opening(Function<EvaluationSetting, Open> opener) {
    return new FirstFeature() {
      @Override
      public OpenEvaluation open(EvaluationSetting setting) {
        return opener.apply(setting);
      }
    };
  }
}
