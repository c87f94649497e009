package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.junit.jupiter.api.Test;

/** What a view policy owes. */
public abstract class ViewPolicyContract extends PartContract<ViewPolicy> {
  private static final int SEEDS = 20;

  /** What stands beside the pictures of these tests. */
  private static final Annotations GIVEN =
      new Annotations(true, Annotations.targets(RandomSamples.MAP).targets());

  /** Sizes of pictures that it can cut views from. */
  protected List<Size> pictures() {
    return List.of(new Size(40, 56), new Size(56, 40), new Size(9, 11), new Size(200, 30));
  }

  @Test
  final void makesTheViewsThatItsInputSpecNames() {
    ViewPolicy policy = part();
    List<ViewSpec> groups = policy.inputs().groups();
    assertThat(groups).as("groups of views").isNotEmpty();
    assertThat(groups.stream().map(ViewSpec::name).distinct()).hasSameSizeAs(groups);
    List<ViewSpec> each = each(policy);
    for (Sample sample : samples(policy, 11)) {
      for (int seed = 0; seed < SEEDS; seed++) {
        List<Image> views = policy.views(sample, new Seeds(seed)).images();
        assertThat(views).as("views of a picture of %s", sample.id()).hasSameSizeAs(each);
        for (int i = 0; i < each.size(); i++) {
          assertThat(views.get(i).size()).as("size of view %s", i).isEqualTo(each.get(i).size());
          assertThat(views.get(i).channels())
              .as("channels of view %s", i)
              .isEqualTo(each.get(i).channels());
          assertThat(views.get(i).format())
              .as("how a pixel of view %s is stored", i)
              .isEqualTo(each.get(i).format());
        }
      }
    }
  }

  @Test
  final void givesTheLabelsAndMapsThatItOffers() {
    ViewPolicy policy = part();
    Annotations offered = policy.offers(GIVEN);
    List<Size> sizes = each(policy).stream().map(ViewSpec::size).toList();
    for (Sample sample : samples(policy, 11)) {
      Views views = policy.views(sample, new Seeds(1));
      assertThat(views.label().isPresent())
          .as("whether views of a sample with a label have one")
          .isEqualTo(offered.labels());
      assertThat(views.targets().keySet())
          .as("maps of the views of a sample with the map '%s'", RandomSamples.MAP)
          .isEqualTo(offered.targets());
      assertThat(views.targets().values())
          .allSatisfy(
              maps ->
                  assertThat(maps)
                      .as("one map for each view, of its size")
                      .extracting(Raster::size)
                      .isEqualTo(sizes));
    }
  }

  @Test
  final void mapsMoveAlikeWhateverThePictureShows() {
    ViewPolicy policy = part();
    List<Sample> some = samples(policy, 11);
    List<Sample> others = samples(policy, 12);
    for (int i = 0; i < some.size(); i++) {
      Sample painted =
          new Sample(
              some.get(i).id(), others.get(i).image(), OptionalInt.of(1), some.get(i).targets());
      for (int seed = 0; seed < SEEDS; seed++) {
        assertThat(policy.views(painted, new Seeds(seed)).targets())
            .as("maps of another picture of %s, cut with the same seed", painted.id())
            .isEqualTo(policy.views(some.get(i), new Seeds(seed)).targets());
      }
    }
  }

  @Test
  final void isAPureFunctionOfPictureAndSeeds() {
    ViewPolicy policy = part();
    List<Sample> samples = samples(policy, 11);
    List<Views> first = cut(policy, samples);
    assertSame(first, cut(policy, samples), "cut again");
    assertSame(first, cut(part(), samples), "cut by a part made again");
    List<Views> parallel =
        IntStream.range(0, samples.size() * SEEDS)
            .parallel()
            .mapToObj(i -> policy.views(samples.get(i / SEEDS), new Seeds(i % SEEDS)))
            .toList();
    assertSame(first, parallel, "cut by many threads");
  }

  @Test
  final void leavesThePictureAsItIs() {
    ViewPolicy policy = part();
    List<Sample> before = samples(policy, 11);
    List<Sample> after = samples(policy, 11);
    for (int i = 0; i < before.size(); i++) {
      policy.views(after.get(i), new Seeds(1));
      assertThat(after.get(i).equals(before.get(i)))
          .as("a picture of %s and its map are never written", before.get(i).id())
          .isTrue();
    }
  }

  private static List<ViewSpec> each(ViewPolicy policy) {
    return policy.inputs().groups().stream()
        .flatMap(group -> Stream.generate(() -> group).limit(group.count()))
        .toList();
  }

  private static List<Views> cut(ViewPolicy policy, List<Sample> samples) {
    List<Views> all = new ArrayList<>();
    for (Sample sample : samples) {
      for (int seed = 0; seed < SEEDS; seed++) {
        all.add(policy.views(sample, new Seeds(seed)));
      }
    }
    return all;
  }

  private static void assertSame(List<Views> expected, List<Views> found, String how) {
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i).equals(expected.get(i)))
          .as("views of picture %s with seed %s, %s, are the same", i / SEEDS, i % SEEDS, how)
          .isTrue();
    }
  }

  private List<Sample> samples(ViewPolicy policy, long seed) {
    ViewSpec views = policy.inputs().groups().get(0);
    RandomSamples random = new RandomSamples(views.channels(), views.format(), new Seeds(seed));
    return pictures().stream().map(random::of).toList();
  }
}
