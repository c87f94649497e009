package org.dino4j.api.optimize;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.api.graph.ParameterTrait;

/**
 * Which parameters a group takes; all that is given must fit.
 *
 * @param path full path of a parameter; {@code *} stands for any text, as in {@code
 *     student.backbone.*}
 * @param trait what the parameter must be marked with
 * @param layer depth in its backbone, as {@link org.dino4j.api.model.Backbone#layerOf} tells it
 */
public record ParameterMatch(String path, Optional<ParameterTrait> trait, OptionalInt layer) {
  /** Every parameter. */
  public static final String ANY_PATH = "*";

  /** Those whose path looks like this. */
  public static ParameterMatch path(String path) {
    return new ParameterMatch(path, Optional.empty(), OptionalInt.empty());
  }

  /** Those that are marked so. */
  public static ParameterMatch trait(ParameterTrait trait) {
    return new ParameterMatch(ANY_PATH, Optional.of(trait), OptionalInt.empty());
  }

  /** Those of one depth in a backbone. */
  public static ParameterMatch layer(int layer) {
    return new ParameterMatch(ANY_PATH, Optional.empty(), OptionalInt.of(layer));
  }

  /** Whether it takes this parameter, which lies at {@code depth} if it is a backbone's. */
  public boolean takes(String parameter, Set<ParameterTrait> traits, OptionalInt depth) {
    return fits(parameter)
        && trait.map(traits::contains).orElse(true)
        && (layer.isEmpty() || layer.equals(depth));
  }

  private boolean fits(String parameter) {
    String form =
        Stream.of(path.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.matches(form, parameter);
  }
}
