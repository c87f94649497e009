package org.dino4j.evaluations.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;

/**
 * Some pictures of a set, from all over it, each cut into one view. They need no labels.
 *
 * @param shown the views
 * @param unreadable what is wrong with those that were left out
 */
public record SomeViews(List<Shown> shown, List<String> unreadable) {
  /**
   * One view.
   *
   * @param maps what belongs to it, by name, of the view's size
   */
  public record Shown(Image view, Map<String, List<Raster>> maps) {
    /** The map of that name. */
    public Optional<Raster> map(String name) {
      return Optional.ofNullable(maps.get(name)).map(all -> all.get(0));
    }
  }

  /**
   * Reads them.
   *
   * @param most how many, at even distances
   * @throws Refusal if not one of them can be read
   */
  public static SomeViews of(DataSource source, ViewPolicy policy, Seeds seeds, int most) {
    try (DataSet data = source.open()) {
      List<Shown> shown = new ArrayList<>();
      List<String> unreadable = new ArrayList<>();
      for (int index : spread(data.size(), most)) {
        try {
          Views views = policy.views(data.read(index), seeds.child(index));
          shown.add(new Shown(views.images().get(0), views.targets()));
        } catch (UnreadableSampleException e) {
          unreadable.add(e.getMessage());
        }
      }
      if (shown.isEmpty()) {
        throw new Refusal(Refusal.Kind.DATA, "not one picture of an evaluation can be read");
      }
      return new SomeViews(List.copyOf(shown), List.copyOf(unreadable));
    }
  }

  private static int[] spread(int all, int most) {
    int some = Math.min(all, most);
    return IntStream.range(0, some).map(i -> (int) ((2L * i + 1) * all / (2L * some))).toArray();
  }

  /** The views alone. */
  public List<Image> images() {
    return shown.stream().map(Shown::view).toList();
  }
}
