package org.dino4j.recipes.toy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;

/** Views of the whole picture, each brighter or darker by a draw; a single one is left as it is. */
public final class Square implements ViewPolicy {
  static final Size SIZE = Size.square(4);

  private final Count count;

  @Inject
  Square(Count count) {
    this.count = count;
  }

  /** How many views. */
  @Doc("whole pictures")
  public record Count(@Doc("views of a picture") @Default("1") int views) {}

  @Override
  public InputSpec inputs() {
    return new InputSpec(
        List.of(new ViewSpec("global", count.views(), SIZE, 3, ViewSpec.PixelFormat.UINT8)));
  }

  @Override
  public Views views(Sample sample, Seeds seeds) {
    Image image = sample.image();
    List<Image> views = new ArrayList<>();
    for (int view = 0; view < count.views(); view++) {
      int light = count.views() == 1 ? 0 : seeds.child(view).generator().nextInt(20);
      byte[] pixels = image.pixels().clone();
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = (byte) (pixels[i] + light);
      }
      views.add(new Image(image.size(), image.channels(), pixels));
    }
    return Views.of(views, sample);
  }
}
