package com.acme.vision.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.seed.Seeds;

/** The pictures that an evaluation asks networks about, one view of each. */
public final class Asked implements AutoCloseable {
  private final DataSet pictures;
  private final ViewPolicy policy;
  private final int most;
  private final Seeds seeds;
  private final List<String> unreadable = new ArrayList<>();

  /** The first {@code most} of some pictures, which are closed with this. */
  public Asked(DataSet pictures, ViewPolicy policy, int most, Seeds seeds) {
    this.pictures = pictures;
    this.policy = policy;
    this.most = most;
    this.seeds = seeds;
  }

  /**
   * A view of each picture that can be read.
   *
   * @throws Refusal if none can
   */
  public List<Image> views() {
    unreadable.clear();
    List<Image> views = new ArrayList<>();
    for (int i = 0; i < Math.min(most, pictures.size()); i++) {
      try {
        views.add(policy.views(pictures.read(i), seeds.child(i)).images().get(0));
      } catch (UnreadableSampleException e) {
        unreadable.add(e.getMessage());
      }
    }
    if (views.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.DATA,
          "None of the %s pictures of an evaluation can be read; give it others"
              .formatted(pictures.size()));
    }
    return views;
  }

  /** What {@link #views} left out, and why. */
  public List<String> unreadable() {
    return List.copyOf(unreadable);
  }

  @Override
  public void close() {
    pictures.close();
  }
}
