package org.dino4j.data.views;

import com.google.inject.Inject;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.data.transform.Resize;
import org.dino4j.data.transform.Shown;

/** One view: the whole picture, its shape not kept. */
public final class WholeView implements ViewPolicy {
  private final WholeOptions options;

  @Inject
  public WholeView(WholeOptions options) {
    this.options = options;
  }

  @Override
  public InputSpec inputs() {
    return OneView.inputs("whole", options.size(), options.channels(), options.pixels());
  }

  @Override
  public Views views(Sample sample, Seeds seeds) {
    Fit.check(inputs().groups().get(0), sample.image());
    Resize resize = new Resize(Size.square(options.size()), options.interpolation());
    return OneView.of(resize.apply(sample.image()), Shown.WHOLE, sample);
  }

  @Override
  public Annotations offers(Annotations given) {
    return given;
  }
}
