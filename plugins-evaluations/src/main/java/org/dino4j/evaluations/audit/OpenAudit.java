package org.dino4j.evaluations.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.evaluate.EvaluationSetting;
import org.dino4j.api.evaluate.Exhibit;
import org.dino4j.api.evaluate.OpenEvaluation;
import org.dino4j.api.evaluate.Score;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Snapshot;
import org.dino4j.evaluations.picture.SomeViews;

/** An audit of one run's networks on some pictures. */
final class OpenAudit implements OpenEvaluation {
  private final AuditOptions options;
  private final DataSource pictures;
  private final EvaluationSetting setting;
  private final SomeViews measured;
  private boolean withoutPatches;

  OpenAudit(AuditOptions options, DataSource pictures, EvaluationSetting setting) {
    this.options = options;
    this.pictures = pictures;
    this.setting = setting;
    this.measured = some(options.views(), options.count());
  }

  private SomeViews some(ViewPolicy views, int count) {
    return SomeViews.of(
        pictures, views, setting.seeds().child("evaluate").child(options.name()), count);
  }

  @Override
  public List<Score> baselines() {
    return untrained().map(found -> found.probeScores(Score.RANDOM_INIT)).orElse(List.of());
  }

  private Optional<NetworkAudit> untrained() {
    JudgedEncoder first = setting.encoders().get(0).bare();
    try (Encoder encoder = setting.untrained(first)) {
      return audit(first, encoder);
    }
  }

  @Override
  public List<Score> measure(Snapshot snapshot) {
    List<Score> scores = new ArrayList<>();
    for (JudgedEncoder network : setting.encoders()) {
      try (Encoder encoder = setting.trained(network.bare(), snapshot)) {
        audit(network, encoder).ifPresent(found -> scores.addAll(found.scores(network.name())));
      }
    }
    withoutPatches = scores.isEmpty();
    return scores;
  }

  private Optional<NetworkAudit> audit(JudgedEncoder network, Encoder encoder) {
    return NetworkAudit.of(
        encoder, measured.images(), network.pixels(), setting.backend(), options.penalty());
  }

  @Override
  public List<Exhibit> exhibits(Snapshot snapshot) {
    JudgedEncoder first = setting.encoders().get(0).bare();
    try (Encoder encoder = setting.trained(first, snapshot)) {
      List<Exhibit> exhibits = new ArrayList<>();
      audit(first, encoder)
          .ifPresent(
              found ->
                  exhibits.addAll(
                      new NormExhibits(
                              found, untrained().flatMap(NetworkAudit::probes), measured.images())
                          .all(options.rows())));
      SomeViews shown = some(options.shownViews(), options.rows());
      exhibits.addAll(new PatchExhibits(options, encoder, shown.images(), setting.backend()).all());
      return exhibits;
    }
  }

  @Override
  public List<String> unreadable() {
    return measured.unreadable();
  }

  @Override
  public List<String> notes() {
    return withoutPatches
        ? List.of("not measured: the backbone has no patch tokens to look at")
        : List.of();
  }

  @Override
  public void close() {
    // Its pictures were read when it was opened.
  }
}
