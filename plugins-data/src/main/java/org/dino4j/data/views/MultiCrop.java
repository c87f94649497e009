package org.dino4j.data.views;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.data.option.Range;
import org.dino4j.data.transform.Grayscale;
import org.dino4j.data.transform.HorizontalFlip;
import org.dino4j.data.transform.ResizedCrop;
import org.dino4j.data.transform.Solarize;
import org.dino4j.data.transform.Transform;

/**
 * Multi-crop: a few large views and many small ones of one picture, each cut, mirrored, changed in
 * colour, made grey, blurred and solarized at random, in this order.
 *
 * <p>Paper: Caron et al., "Unsupervised Learning of Visual Features by Contrasting Cluster
 * Assignments", 2020; the defaults are those of DINO (Caron et al., 2021). Operations are
 * torchvision's on PIL pictures, to the last bit; taking off mean and deviation follows in the
 * graph.
 */
public final class MultiCrop implements ViewPolicy {
  private final MultiCropOptions options;
  private final List<ViewGroup> groups;
  private final Range ratio;
  private final ColorJitter jitter;
  private final Blur blur;

  @Inject
  public MultiCrop(MultiCropOptions options) {
    this.options = options;
    this.groups = options.groups();
    this.ratio = Range.of("ratio", options.ratio());
    this.jitter = new ColorJitter(options.jitter());
    this.blur = new Blur(options.blur());
  }

  @Override
  public InputSpec inputs() {
    return new InputSpec(groups.stream().map(group -> group.spec(options.channels())).toList());
  }

  @Override
  public List<Image> views(Image image, Seeds seeds) {
    Fit.check(options.channels(), image);
    List<Image> views = new ArrayList<>();
    for (ViewGroup group : groups) {
      Seeds drawn = seeds.child(group.name());
      for (int number = 0; number < group.count(); number++) {
        views.add(view(image, group, number, drawn.child(number)));
      }
    }
    return views;
  }

  private Image view(Image image, ViewGroup group, int number, Seeds seeds) {
    Image view = crop(group, image, seeds.child("crop")).apply(image);
    for (Transform change : changes(group, number, seeds)) {
      view = change.apply(view);
    }
    return view;
  }

  private Transform crop(ViewGroup group, Image image, Seeds seeds) {
    RandomResizedCrop crop = new RandomResizedCrop(group.scale(), ratio);
    return new ResizedCrop(
        crop.draw(image.size(), seeds.generator()), group.size(), options.interpolation());
  }

  private List<Transform> changes(ViewGroup group, int number, Seeds seeds) {
    List<Transform> changes = new ArrayList<>();
    if (Chance.happens(options.flip(), seeds.child("flip"))) {
      changes.add(new HorizontalFlip());
    }
    if (Chance.happens(options.jitter().probability(), seeds.child("jitter"))) {
      changes.addAll(jitter.draw(seeds.child("jitter-factors").generator()));
    }
    if (Chance.happens(options.grayscale(), seeds.child("grayscale"))) {
      changes.add(new Grayscale());
    }
    if (blur.happens(group.blurOf(number), seeds.child("blur"))) {
      changes.add(blur.draw(seeds.child("blur-radius")));
    }
    if (Chance.happens(group.solarizeOf(number), seeds.child("solarize"))) {
      changes.add(new Solarize(options.solarizeThreshold()));
    }
    return changes;
  }
}
