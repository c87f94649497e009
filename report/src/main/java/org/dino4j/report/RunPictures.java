package org.dino4j.report;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.Image;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.train.Backend;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.Weights;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.report.picture.Sheet;

/** Pictures of a run while it goes on, of the same training pictures each time. */
public final class RunPictures {
  private final PreparedRun run;
  private final Backend backend;
  private final Devices devices;
  private final Gallery gallery;
  private final List<Image> watched;

  public RunPictures(PreparedRun run, Backend backend, Devices devices) {
    this.run = run;
    this.backend = backend;
    this.devices = devices;
    this.gallery = new Gallery(run);
    this.watched = gallery.plainViews();
  }

  /** Training pictures, a row each, with the views cut from them. */
  public BufferedImage crops() {
    return gallery.crops().drawn();
  }

  /**
   * Where the network to keep looks: a row for each picture with the mean over heads, then each
   * head. Nothing where the method has no network to look through, or that has no attention to
   * show.
   */
  public Optional<BufferedImage> attention(Snapshot snapshot) {
    return run.recipe().method().encoders().stream()
        .findFirst()
        .flatMap(kept -> attention(kept, Weights.of(run.seeds(), snapshot)));
  }

  private Optional<BufferedImage> attention(JudgedEncoder network, Weights weights) {
    try (Encoder encoder = backend.encoder(network.bare(), weights, devices)) {
      return gallery.attention(encoder, watched).map(Sheet::drawn);
    }
  }
}
