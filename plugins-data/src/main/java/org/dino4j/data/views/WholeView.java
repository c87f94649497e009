package org.dino4j.data.views;

import com.google.inject.Inject;
import java.util.List;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.data.transform.Resize;

/** One view: the whole picture, its shape not kept. */
public final class WholeView implements ViewPolicy {
  private final WholeOptions options;

  @Inject
  public WholeView(WholeOptions options) {
    this.options = options;
  }

  @Override
  public InputSpec inputs() {
    return new InputSpec(
        List.of(
            new ViewSpec(
                "whole",
                1,
                Size.square(options.size()),
                options.channels(),
                ViewSpec.PixelFormat.UINT8)));
  }

  @Override
  public List<Image> views(Image image, Seeds seeds) {
    Fit.check(options.channels(), image);
    return List.of(new Resize(Size.square(options.size()), options.interpolation()).apply(image));
  }
}
