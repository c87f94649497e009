package org.dino4j.recipes.incident;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dino4j.api.loss.DenseLoss;
import org.dino4j.api.loss.FeatureLoss;
import org.dino4j.api.loss.FeatureMapLoss;
import org.dino4j.api.loss.PatchLoss;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.method.Method;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.DenseHead;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.engine.binding.Parts;
import org.dino4j.engine.plugin.CatalogEntry;

/** Which parts of a recipe compute in the step, and which of them are a plugin's. */
public record Origins(List<Piece> pieces) {
  private static final Set<Class<?>> LOSSES =
      Set.of(
          ViewLoss.class,
          DenseLoss.class,
          FeatureLoss.class,
          PatchLoss.class,
          FeatureMapLoss.class);
  private static final Set<Class<?>> OTHERS =
      Set.of(Method.class, Backbone.class, ProjectionHead.class, DenseHead.class, UpdateRule.class);

  /**
   * A part.
   *
   * @param isLoss whether it makes a term
   * @param place in the recipe
   * @param jar that it came from; empty for one of ours
   */
  public record Piece(boolean isLoss, String type, String place, String jar) {
    boolean isForeign() {
      return !jar.isEmpty();
    }

    String says() {
      return "%s ('%s') is from the plugin %s".formatted(place, type, jar);
    }
  }

  public Origins {
    pieces = List.copyOf(pieces);
  }

  /** Those of a recipe. */
  public static Origins of(Parts parts) {
    return new Origins(
        parts.all().stream()
            .filter(part -> isLoss(parts.entry(part)) || OTHERS.contains(parts.entry(part).kind()))
            .map(part -> piece(parts.entry(part), parts.place(part)))
            .toList());
  }

  private static Piece piece(CatalogEntry entry, String place) {
    String jar = entry.plugin().isForeign() ? entry.plugin().origin() : "";
    return new Piece(isLoss(entry), entry.type(), place, jar);
  }

  private static boolean isLoss(CatalogEntry entry) {
    return LOSSES.contains(entry.kind());
  }

  /** The plugins' losses that made one of these terms. */
  List<Piece> makersOf(List<String> terms) {
    return pieces.stream()
        .filter(Piece::isForeign)
        .filter(piece -> piece.isLoss() && terms.stream().anyMatch(term -> canMake(piece, term)))
        .toList();
  }

  /** A loss may call its term as it likes; one that bears another loss's type is not its. */
  private boolean canMake(Piece loss, String term) {
    return loss.type().equals(term) || (!term.equals(Culprits.TOTAL) && isNobodys(term));
  }

  private boolean isNobodys(String term) {
    return pieces.stream().noneMatch(piece -> piece.isLoss() && piece.type().equals(term));
  }

  /** All that plugins brought. */
  List<Piece> foreign() {
    return pieces.stream().filter(Piece::isForeign).toList();
  }

  /** Names them; empty if there are none. */
  static String says(List<Piece> pieces) {
    return pieces.isEmpty()
        ? ""
        : pieces.stream()
            .map(Piece::says)
            .collect(Collectors.joining(", ", ". ", "; if no setting helps, ask its author"));
  }
}
