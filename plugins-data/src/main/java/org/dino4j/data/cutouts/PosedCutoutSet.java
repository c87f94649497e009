package org.dino4j.data.cutouts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;

/**
 * The views of some objects: all of the first, then all of the second. A view is painted when it is
 * first asked for and kept while all of them fit into {@link #KEPT_BYTES}; training asks for each
 * many times.
 */
final class PosedCutoutSet implements DataSet {
  /** What the map is called that says where an object lies. */
  static final String MASK = "mask";

  private static final long KEPT_BYTES = 256L << 20;

  private final PosedCutoutsOptions options;
  private final List<String> names;
  private final List<Cutout> cutouts;
  private final List<Path> files;
  private final Grounds grounds;
  private final Lamp lamp;
  private final AtomicReferenceArray<Shot> kept;

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
    long bytes = 4L * options.size() * options.size() * size();
    this.kept = new AtomicReferenceArray<>(bytes <= KEPT_BYTES ? size() : 0);
  }

  @Override
  public int size() {
    return names.size() * options.views();
  }

  @Override
  public Sample read(int index) {
    int object = index / options.views();
    Shot shot = shot(index);
    return new Sample(id(index), shot.view(), OptionalInt.of(object), Map.of(MASK, shot.mask()));
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
  public Annotations offers() {
    return Annotations.LABELS.and(Annotations.targets(MASK));
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

  /**
   * A painted view in its light.
   *
   * @param opacity how much of each pixel the object covers
   */
  private record Shot(Image view, byte[] opacity) {
    /** From 0 to 1. */
    Raster mask() {
      float[] values = new float[opacity.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (opacity[i] & 0xff) / 255f;
      }
      return Raster.of(view.size(), values);
    }
  }

  private Shot shot(int index) {
    if (index >= kept.length()) {
      return paint(index);
    }
    Shot shot = kept.get(index);
    if (shot == null) {
      shot = paint(index);
      kept.set(index, shot);
    }
    return shot;
  }

  private Shot paint(int index) {
    int object = index / options.views();
    Seeds seeds =
        new Seeds(options.seed())
            .child("posed-cutouts")
            .child(names.get(object))
            .child(number(index));
    Pose pose = Pose.draw(options, seeds.child("pose").generator());
    float[] ground = grounds.draw(seeds.child("ground").generator());
    Painter.Painted painted = new Painter(cutouts.get(object), pose).over(ground, options.size());
    Image view = new Image(Size.square(options.size()), 3, painted.rgb());
    return new Shot(lamp.shine(view, seeds.child("light").generator()), painted.opacity());
  }

  private long number(int index) {
    return options.firstView() + index % options.views();
  }
}
