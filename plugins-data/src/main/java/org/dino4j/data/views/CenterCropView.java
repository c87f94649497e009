package org.dino4j.data.views;

import com.google.inject.Inject;
import java.util.List;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
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
    return new InputSpec(
        List.of(
            new ViewSpec(
                "middle",
                1,
                Size.square(options.size()),
                options.channels(),
                ViewSpec.PixelFormat.UINT8)));
  }

  @Override
  public List<Image> views(Image image, Seeds seeds) {
    Fit.check(options.channels(), image);
    ResizeShortSide resize = new ResizeShortSide(options.resize(), options.interpolation());
    return List.of(resize.middle(image, Size.square(options.size())));
  }
}
