package org.dino4j.engine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Views;
import org.dino4j.api.mask.HiddenList;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.mask.Masks;
import org.dino4j.api.model.Grid;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.binding.Binder;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.recipe.ShippedCatalog;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.golden.ImageLayout;

/** How samples become a batch, with masks that are given, against DINOv2's collation. */
final class CollateParityTest {
  /** What a recipe would say of masks. */
  record Plan(MaskPolicy masks) {}

  /** Hides what the case recorded. */
  private record Given(Masks masks) implements MaskPolicy {
    @Override
    public Masks masks(Grid grid, int images, Seeds seeds) {
      return masks;
    }
  }

  @GoldenTest("c08_dinov2_collate_exact")
  void cropsMasksAndTheirListMatchTheReference(GoldenCase golden) {
    assertThat(golden.config().get("row_order").asText()).isEqualTo("crop_major");
    golden.verify(comparison -> new Collation(golden).compare(comparison));
  }

  /** One batch of a case. */
  private static final class Collation {
    private final GoldenCase golden;
    private final JsonNode config;
    private final Grid grid;
    private final int images;

    Collation(GoldenCase golden) {
      this.golden = golden;
      this.config = golden.config();
      int side = config.get("grid").intValue();
      this.grid = new Grid(side, side);
      this.images = config.get("n_masks").intValue();
      assertThat(grid.cells()).isEqualTo(config.get("patches_per_sample").intValue());
    }

    void compare(Comparison comparison) {
      Batch batch = batch();
      crops(comparison, "global_crops", batch.views().get(0));
      crops(comparison, "local_crops", batch.views().get(1));
      int most = policy().most(grid, images);
      HiddenList list = HiddenList.of(batch.masks().orElseThrow(), most);
      comparison.scalar(name("upperbound"), most);
      comparison.array(name("n_masked_patches"), new double[] {list.count()}, 1);
      double[] places = new double[list.count()];
      double[] weights = new double[list.count()];
      for (int i = 0; i < list.count(); i++) {
        places[i] = list.places()[i];
        weights[i] = list.weights()[i];
      }
      comparison.array(name("mask_indices"), places, list.count());
      comparison.array(name("masks_weight"), weights, list.count());
    }

    private String name(String role) {
      return golden.outputs().get(role).asText();
    }

    private static Size size(FloatArray crop) {
      return new Size((int) crop.shape()[1], (int) crop.shape()[2]);
    }

    private void crops(Comparison comparison, String role, Pixels found) {
      FloatArray ours =
          FloatArray.of(
              ((Pixels.Floats) found).values(),
              found.images(),
              found.size().height(),
              found.size().width(),
              found.channels());
      comparison.array(name(role), ImageLayout.channelsFirst(ours));
    }

    private Batch batch() {
      JsonNode samples = config.get("samples");
      InputSpec inputs =
          new InputSpec(
              List.of(group(samples.get(0), "global_crops"), group(samples.get(0), "local_crops")));
      Masking masking = new Masking("global_crops", grid, new Given(masks()));
      BatchAssembly assembly =
          new BatchAssembly(
              0,
              inputs,
              config.get("batch").intValue(),
              new Wanted(Set.of(), Optional.of(masking)),
              new Seeds(1));
      for (int place = 0; place < samples.size(); place++) {
        Views views = new Views(crops(samples.get(place)), OptionalInt.empty(), Map.of());
        assembly.fill(place, new Filling(new Slot("sample " + place, List.of()), views));
      }
      return assembly.done().join().batch();
    }

    private ViewSpec group(JsonNode sample, String name) {
      FloatArray crop = golden.floats(sample.get(name).get(0).asText());
      return new ViewSpec(
          name,
          sample.get(name).size(),
          size(crop),
          (int) crop.shape()[0],
          ViewSpec.PixelFormat.FLOAT32);
    }

    private List<Image> crops(JsonNode sample) {
      List<Image> crops = new ArrayList<>();
      for (String group : List.of("global_crops", "local_crops")) {
        for (JsonNode crop : sample.get(group)) {
          crops.add(image(golden.floats(crop.asText())));
        }
      }
      return crops;
    }

    private static Image image(FloatArray crop) {
      long[] s = crop.shape();
      FloatArray last = ImageLayout.channelsLast(FloatArray.of(crop.values(), 1, s[0], s[1], s[2]));
      return new Image(size(crop), (int) s[0], new Image.Floats(last.values()));
    }

    private Masks masks() {
      int[] given = golden.array(config.get("masks").asText()).ints();
      boolean[] hidden = new boolean[given.length];
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] = given[i] != 0;
      }
      return new Masks(grid, images, hidden);
    }

    private MaskPolicy policy() {
      ObjectNode masks = JsonNodeFactory.instance.objectNode();
      masks
          .putObject("masks")
          .put("type", "block")
          .put("images", config.get("mask_probability").doubleValue())
          .set("ratio", config.get("mask_ratio"));
      Faults faults = new Faults();
      Object plan =
          new Binder(ShippedCatalog.catalog(), Path.of("."), faults)
              .bind(Plan.class, masks)
              .orElseThrow(() -> new AssertionError(faults.all().toString()))
              .value();
      return ((Plan) plan).masks();
    }
  }
}
