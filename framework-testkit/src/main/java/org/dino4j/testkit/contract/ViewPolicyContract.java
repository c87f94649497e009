package org.dino4j.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.junit.jupiter.api.Test;

/** What a view policy owes. */
public abstract class ViewPolicyContract extends PartContract<ViewPolicy> {
  private static final int SEEDS = 20;

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
    List<ViewSpec> each =
        groups.stream()
            .flatMap(group -> Stream.generate(() -> group).limit(group.count()))
            .toList();
    for (Image picture : images(policy)) {
      for (int seed = 0; seed < SEEDS; seed++) {
        List<Image> views = policy.views(picture, new Seeds(seed));
        assertThat(views).as("views of a picture of %s", picture.size()).hasSameSizeAs(each);
        for (int i = 0; i < each.size(); i++) {
          assertThat(views.get(i).size()).as("size of view %s", i).isEqualTo(each.get(i).size());
          assertThat(views.get(i).channels())
              .as("channels of view %s", i)
              .isEqualTo(each.get(i).channels());
        }
      }
    }
  }

  @Test
  final void isAPureFunctionOfPictureAndSeeds() {
    ViewPolicy policy = part();
    List<Image> pictures = images(policy);
    List<List<Image>> first = cut(policy, pictures);
    assertSame(first, cut(policy, pictures), "cut again");
    assertSame(first, cut(part(), pictures), "cut by a part made again");
    List<List<Image>> parallel =
        IntStream.range(0, pictures.size() * SEEDS)
            .parallel()
            .mapToObj(i -> policy.views(pictures.get(i / SEEDS), new Seeds(i % SEEDS)))
            .toList();
    assertSame(first, parallel, "cut by many threads");
  }

  @Test
  final void leavesThePictureAsItIs() {
    ViewPolicy policy = part();
    for (Image picture : images(policy)) {
      byte[] before = picture.pixels().clone();
      policy.views(picture, new Seeds(1));
      assertThat(Arrays.equals(picture.pixels(), before))
          .as("a picture of %s is never written", picture.size())
          .isTrue();
    }
  }

  private static List<List<Image>> cut(ViewPolicy policy, List<Image> pictures) {
    List<List<Image>> all = new ArrayList<>();
    for (Image picture : pictures) {
      for (int seed = 0; seed < SEEDS; seed++) {
        all.add(policy.views(picture, new Seeds(seed)));
      }
    }
    return all;
  }

  private static void assertSame(List<List<Image>> expected, List<List<Image>> found, String how) {
    for (int i = 0; i < expected.size(); i++) {
      for (int view = 0; view < expected.get(i).size(); view++) {
        assertThat(
                Arrays.equals(found.get(i).get(view).pixels(), expected.get(i).get(view).pixels()))
            .as(
                "view %s of picture %s with seed %s, %s, is the same",
                view, i / SEEDS, i % SEEDS, how)
            .isTrue();
      }
    }
  }

  private List<Image> images(ViewPolicy policy) {
    int channels = policy.inputs().groups().get(0).channels();
    RandomGenerator random = new Seeds(11).generator();
    return pictures().stream()
        .map(
            size -> {
              byte[] pixels = new byte[size.height() * size.width() * channels];
              random.nextBytes(pixels);
              return new Image(size, channels, pixels);
            })
        .toList();
  }
}
