package org.dino4j.recipes.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.recipe.BoundRecipe;

/** The audit of a recipe: the one that it has, or one that fits the views it trains on. */
final class AuditRecipe {
  private static final String TYPE = "type";
  private static final String AUDIT = "audit";
  private static final String EVALUATE = "evaluate";

  /** Views below this side are shown at twice their size, for more patches. */
  private static final int SMALL = 128;

  private AuditRecipe() {}

  /**
   * The change that makes a recipe measure this alone, as on the command line.
   *
   * @param pictures a folder to look at in place of the recipe's own pictures
   */
  static String change(BoundRecipe recipe, Optional<Path> pictures) {
    ObjectNode audit = own(recipe).orElseGet(() -> fitting(recipe));
    pictures.ifPresent(folder -> audit.set("pictures", folder(folder)));
    return EVALUATE + "=[" + audit + "]";
  }

  private static Optional<ObjectNode> own(BoundRecipe recipe) {
    for (JsonNode evaluation : recipe.resolved().path(EVALUATE)) {
      if (evaluation.path(TYPE).asText().equals(AUDIT)) {
        return Optional.of(evaluation.deepCopy());
      }
    }
    return Optional.empty();
  }

  private static ObjectNode fitting(BoundRecipe recipe) {
    ViewSpec views = recipe.recipe().data().views().inputs().groups().get(0);
    int side = views.size().height();
    ObjectNode audit = object(AUDIT);
    audit.set("views", middle(views, side));
    audit.set("shown", middle(views, side < SMALL ? 2 * side : side));
    return audit;
  }

  private static ObjectNode middle(ViewSpec views, int side) {
    return object("center-crop")
        .put("size", side)
        .put("resize", side)
        .put("channels", views.channels())
        .put("pixels", views.format().name().toLowerCase(Locale.ROOT));
  }

  private static ObjectNode folder(Path path) {
    return object("image-folder").put("path", path.toAbsolutePath().toString());
  }

  private static ObjectNode object(String type) {
    return JsonNodeFactory.instance.objectNode().put(TYPE, type);
  }
}
