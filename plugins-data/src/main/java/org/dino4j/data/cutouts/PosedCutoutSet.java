package org.dino4j.data.cutouts;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;

/**
 * The views of some objects: all of the first, then all of the second. A view is painted when it is
 * first asked for and kept while all of them fit into {@link #KEPT_BYTES}; training asks for each
 * many times.
 */
final class PosedCutoutSet implements DataSet {
  private static final long KEPT_BYTES = 256L << 20;

  private final PosedCutoutsOptions options;
  private final List<String> names;
  private final List<Cutout> cutouts;
  private final List<Path> files;
  private final Grounds grounds;
  private final Lamp lamp;
  private final AtomicReferenceArray<Image> kept;

  PosedCutoutSet(
      PosedCutoutsOptions options,
      List<String> names,
      List<Cutout> cutouts,
      List<Path> files,
      Grounds grounds) {
    this.options = options;
    this.names = names;
    this.cutouts = cutouts;
    this.files = files;
    this.grounds = grounds;
    this.lamp = new Lamp(options.light());
    long bytes = 3L * options.size() * options.size() * size();
    this.kept = new AtomicReferenceArray<>(bytes <= KEPT_BYTES ? size() : 0);
  }

  @Override
  public int size() {
    return names.size() * options.views();
  }

  @Override
  public Sample read(int index) {
    int object = index / options.views();
    return new Sample(id(index), view(index), OptionalInt.of(object));
  }

  @Override
  public String id(int index) {
    return names.get(index / options.views()) + "#" + number(index);
  }

  @Override
  public OptionalInt label(int index) {
    return OptionalInt.of(index / options.views());
  }

  @Override
  public List<String> classes() {
    return names;
  }

  @Override
  public Stream<Path> files() {
    return Stream.concat(files.stream(), grounds.files());
  }

  @Override
  public void close() {
    for (int i = 0; i < kept.length(); i++) {
      kept.set(i, null);
    }
  }

  private Image view(int index) {
    if (index >= kept.length()) {
      return paint(index);
    }
    Image image = kept.get(index);
    if (image == null) {
      image = paint(index);
      kept.set(index, image);
    }
    return image;
  }

  private Image paint(int index) {
    int object = index / options.views();
    Seeds seeds =
        new Seeds(options.seed())
            .child("posed-cutouts")
            .child(names.get(object))
            .child(number(index));
    Pose pose = Pose.draw(options, seeds.child("pose").generator());
    float[] ground = grounds.draw(seeds.child("ground").generator());
    byte[] pixels = new Painter(cutouts.get(object), pose).over(ground, options.size());
    return lamp.shine(
        new Image(Size.square(options.size()), 3, pixels), seeds.child("light").generator());
  }

  private long number(int index) {
    return options.firstView() + index % options.views();
  }
}
