package org.dino4j.data.views;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.data.option.Range;
import org.dino4j.data.transform.Box;
import org.dino4j.data.transform.Grayscale;
import org.dino4j.data.transform.HorizontalFlip;
import org.dino4j.data.transform.ResizedCrop;
import org.dino4j.data.transform.Shown;
import org.dino4j.data.transform.Solarize;
import org.dino4j.data.transform.Transform;

/**
 * Multi-crop: a few large views and many small ones of one picture, each cut, mirrored, changed in
 * colour, made grey, blurred and solarized at random, in this order. Maps are cut and mirrored as
 * the picture is.
 *
 * <p>Paper: Caron et al., "Unsupervised Learning of Visual Features by Contrasting Cluster
 * Assignments", 2020; the defaults are those of DINO (Caron et al., 2021). Operations are
 * torchvision's on PIL pictures, to the last bit; taking off mean and deviation follows in the
 * graph.
 */
public final class MultiCrop implements ViewPolicy {
  private final MultiCropOptions options;
  private final List<ViewGroup> groups;
  private final InputSpec inputs;
  private final Range ratio;
  private final ColorJitter jitter;
  private final Blur blur;

  @Inject
  public MultiCrop(MultiCropOptions options) {
    this.options = options;
    this.groups = options.groups();
    this.inputs =
        new InputSpec(
            groups.stream().map(g -> g.spec(options.channels(), options.pixels())).toList());
    this.ratio = Range.of("ratio", options.ratio());
    this.jitter = new ColorJitter(options.jitter());
    this.blur = new Blur(options.blur());
  }

  @Override
  public InputSpec inputs() {
    return inputs;
  }

  @Override
  public Views views(Sample sample, Seeds seeds) {
    List<Image> images = new ArrayList<>();
    Map<String, List<Raster>> targets = new TreeMap<>();
    sample.targets().keySet().forEach(name -> targets.put(name, new ArrayList<>()));
    for (int g = 0; g < groups.size(); g++) {
      ViewGroup group = groups.get(g);
      Fit.check(inputs.groups().get(g), sample.image());
      Seeds drawn = seeds.child(group.drawn());
      for (int number = 0; number < group.count(); number++) {
        cut(sample, group, number, drawn.child(number), images, targets);
      }
    }
    return new Views(images, sample.label(), targets);
  }

  /** Labels and maps. */
  @Override
  public Annotations offers(Annotations given) {
    return given;
  }

  private void cut(
      Sample sample,
      ViewGroup group,
      int number,
      Seeds seeds,
      List<Image> images,
      Map<String, List<Raster>> targets) {
    Image view = sample.image();
    Box box =
        new RandomResizedCrop(group.scale(), ratio)
            .draw(view.size(), seeds.child("crop").generator());
    boolean mirrored = Chance.happens(options.flip(), seeds.child("flip"));
    Shown shown = Shown.of(box, view.size()).mirrored(mirrored);
    targets.forEach((name, maps) -> maps.add(shown.of(sample.targets().get(name), group.size())));
    view = new ResizedCrop(box, group.size(), options.interpolation()).apply(view);
    for (Transform change : changes(group, number, mirrored, seeds)) {
      view = change.apply(view);
    }
    images.add(view);
  }

  private List<Transform> changes(ViewGroup group, int number, boolean mirrored, Seeds seeds) {
    List<Transform> changes = new ArrayList<>();
    if (mirrored) {
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
