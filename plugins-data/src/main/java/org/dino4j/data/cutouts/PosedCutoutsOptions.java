package org.dino4j.data.cutouts;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.size.Elements;
import org.dino4j.data.option.Range;

/** Which cut-outs are shown, how often and how. */
@Doc(
    "views of cut-out objects (pictures with transparency) in drawn poses; the label is the object, the map 'mask' says where it lies")
public record PosedCutoutsOptions(
    @Doc(
            "folder of cut-outs: PNG, GIF or WebP with an alpha channel; a file's name is its object's name")
        Path path,
    @Doc(
            "names of the objects, in the order of their labels; empty means all of the folder by name")
        @Default("[]")
        List<String> objects,
    @Doc("views of each object") @Default("20") int views,
    @Doc(
            "number of the first view; sets that share objects and must differ in views start at different numbers")
        @Default("0")
        long firstView,
    @Doc(
            "seed of poses, grounds and lights; a view depends on it, the object's name and the view's number alone")
        @Default("0")
        long seed,
    @Doc("side of a view, in pixels") @Default("64") int size,
    @Doc("longer side of the cut-out as a share of the view's side, [low, high]")
        @Default("[0.4, 0.9]")
        List<Double> scale,
    @Doc("how far from the middle: 1 is anywhere inside the view, 0 always the middle")
        @Default("1.0")
        double place,
    @Doc("turn in degrees, clockwise, [low, high]") @Default("[-40, 40]") List<Double> rotation,
    @Doc("what the object lies on") @Default("{}") Ground ground,
    @Doc("the light on the whole view") @Default("{}") Light light) {
  /** Pictures of a set; more would not fit into the lists that are kept of them. */
  static final int MOST_VIEWS = 100_000_000;

  private static final int CHANNELS = 3;
  private static final int SHOWN = 20;

  public PosedCutoutsOptions {
    objects = List.copyOf(objects);
    scale = List.copyOf(scale);
    rotation = List.copyOf(rotation);
    Options.check(
        Set.copyOf(objects).size() == objects.size(),
        "objects names an object twice: %s",
        twice(objects));
    Options.check(views > 0, "views must be above 0, found %s", views);
    Options.check(views <= MOST_VIEWS, "views must be at most %s, found %s", MOST_VIEWS, views);
    Options.check(firstView >= 0, "firstView must not be negative, found %s", firstView);
    Options.check(
        firstView <= Long.MAX_VALUE - views,
        "firstView (%s) leaves no numbers for %s views; start at a smaller one",
        firstView,
        views);
    Options.check(size > 0, "size must be above 0, found %s", size);
    Options.check(
        Elements.fit(size, size, CHANNELS),
        "size (%s) makes views of %s numbers, and one array holds at most %s. Make it smaller",
        size,
        Elements.of(size, size, CHANNELS),
        Elements.MOST);
    Range scales = Range.of("scale", scale);
    Options.check(scales.low() > 0, "scale must be above 0, found %s", scale);
    Options.check(place >= 0 && place <= 1, "place must lie in 0..1, found %s", place);
    Range.of("rotation", rotation);
  }

  private static List<String> twice(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !seen.add(name)).distinct().limit(SHOWN).toList();
  }
}
