package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.RECIPE;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.dino4j.api.seed.Seeds;

/** The shipped recipes, each with one thing changed at a place that the seed chooses. */
final class MutatedRecipes {
  private static final Path SHIPPED = Path.of("src/main/dist/recipes");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private MutatedRecipes() {}

  /** A field, by the object that it is in. */
  private record Place(ObjectNode in, String field) {}

  /** One change. */
  private interface Mutation {
    String apply(Place place);
  }

  static Stream<BadInput> all() {
    return shipped().stream().flatMap(MutatedRecipes::mutations);
  }

  private static List<String> shipped() {
    try (Stream<Path> files = Files.list(SHIPPED)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<BadInput> mutations(String recipe) {
    return Stream.of(
        mutated(recipe, "a misspelt field", MutatedRecipes::misspell),
        mutated(recipe, "an object where none belongs", MutatedRecipes::confuse),
        mutated(recipe, "a list of lists", MutatedRecipes::listify),
        cut(recipe));
  }

  /** Its last two letters swapped, and one more. */
  private static String misspell(Place place) {
    String wrong = place.field() + "z";
    place.in().set(wrong, place.in().remove(place.field()));
    return wrong;
  }

  private static String confuse(Place place) {
    place.in().putObject(place.field()).put("surely", "wrong");
    return place.field();
  }

  private static String listify(Place place) {
    place.in().putArray(place.field()).addArray().addArray();
    return place.field();
  }

  private static BadInput mutated(String recipe, String what, Mutation mutation) {
    ObjectNode root = read(recipe);
    List<Place> places = places(root);
    RandomGenerator random = new Seeds(4).child(recipe).child(what).generator();
    String named = mutation.apply(places.get(random.nextInt(places.size())));
    return input(recipe + " with " + what, root.toPrettyString().getBytes(StandardCharsets.UTF_8))
        .refused(RECIPE, named);
  }

  private static BadInput cut(String recipe) {
    byte[] whole = read(recipe).toPrettyString().getBytes(StandardCharsets.UTF_8);
    return input(recipe + " cut off", Damage.of(recipe).cut(whole)).refused(RECIPE, "line ");
  }

  private static BadInput input(String name, byte[] text) {
    return BadInput.of(
            Kind.RECIPE,
            name,
            desk -> desk.file("recipe.json", text),
            "validate {here}/recipe.json --without-data")
        .refused(RECIPE, "recipe recipe.json has ");
  }

  private static ObjectNode read(String recipe) {
    try {
      return (ObjectNode) MAPPER.readTree(SHIPPED.resolve(recipe).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All fields but those of 'about', whose names are free in part. */
  private static List<Place> places(ObjectNode root) {
    List<Place> places = new ArrayList<>();
    root.fieldNames().forEachRemaining(name -> places.add(new Place(root, name)));
    places.removeIf(place -> place.field().equals("about"));
    for (int i = 0; i < places.size(); i++) {
      JsonNode value = places.get(i).in().get(places.get(i).field());
      if (value instanceof ObjectNode object) {
        object.fieldNames().forEachRemaining(name -> places.add(new Place(object, name)));
      }
    }
    return places;
  }
}
