package org.dino4j.data.views;

import com.google.inject.Inject;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.data.transform.ResizeShortSide;

/** One view: the shorter side resized, then the middle, as DINO evaluates. */
public final class CenterCropView implements ViewPolicy {
  private final CenterCropOptions options;

  @Inject
  public CenterCropView(CenterCropOptions options) {
    this.options = options;
  }

  @Override
  public InputSpec inputs() {
    return OneView.inputs("middle", options.size(), options.channels(), options.pixels());
  }

  @Override
  public Views views(Sample sample, Seeds seeds) {
    Image image = sample.image();
    Fit.check(inputs().groups().get(0), image);
    Size cut = Size.square(options.size());
    ResizeShortSide resize = new ResizeShortSide(options.resize(), options.interpolation());
    return OneView.of(resize.middle(image, cut), resize.shown(image.size(), cut), sample);
  }

  @Override
  public Annotations offers(Annotations given) {
    return given;
  }
}
