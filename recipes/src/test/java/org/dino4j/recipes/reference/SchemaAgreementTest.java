package org.dino4j.recipes.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dino4j.engine.binding.Binder;
import org.dino4j.engine.binding.Fault;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.binding.JsonTree;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.profile.Profiled;
import org.dino4j.engine.recipe.Recipe;
import org.dino4j.engine.recipe.ShippedCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published schema accepts a recipe exactly when the binder finds no fault in its structure.
 */
final class SchemaAgreementTest {
  private static final Path SHIPPED = Path.of("src/main/dist/recipes");
  private static final Path PROBLEMS = Path.of("src/test/resources/problems");
  private static final List<String> CHANGES =
      List.of(
          "null", "true", "3", "3.5", "9223372036854775808", "\"x\"", "\"1 epoch\"", "[]", "{}");
  private static final Catalog CATALOG = ShippedCatalog.catalog();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new RecipeSchema(CATALOG).write());

  static Stream<Path> files() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path folder : List.of(SHIPPED, PROBLEMS)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".json")).forEach(all::add);
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void judgesAFileAsTheBinderDoes(Path file) throws IOException {
    Faults faults = new Faults();
    JsonNode root = new JsonTree(faults).read(Files.readAllBytes(file));

    // A schema cannot see a text that is not JSON, and JSON has no NaN.
    if (faults.isEmpty() && root.isObject() && !root.toString().contains("NaN")) {
      agree(root);
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void judgesEveryChangeOfOneValueAsTheBinderDoes(String pointer) {
    for (String other : CHANGES) {
      ObjectNode root = good();
      replace(root, pointer, parse("{\"v\": " + other + "}").get("v"));
      agree(root);
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void judgesEveryMissingValueAsTheBinderDoes(String pointer) {
    ObjectNode root = good();
    int slash = pointer.lastIndexOf('/');
    if (root.at(pointer.substring(0, slash)) instanceof ObjectNode parent) {
      parent.remove(pointer.substring(slash + 1));
      agree(root);
    }
  }

  @Test
  void acceptsWhatAProfileCompletes() {
    assertThat(SCHEMA.validate(profiled("{'size': 'small'}"))).isEmpty();
    assertThat(SCHEMA.validate(profiled("{'type': 'vit', 'sise': 'small'}"))).isNotEmpty();
    assertThat(SCHEMA.validate(profiled("{'size': 3}"))).isNotEmpty();
    ObjectNode none = profiled("{'size': 'small'}");
    none.putNull("profile");
    assertThat(SCHEMA.validate(none)).isNotEmpty();
  }

  private static ObjectNode profiled(String backbone) {
    return parse(
        """
        {
          'profile': 'dinov2',
          'data': {'train': {'type': 'image-folder', 'path': 'pictures'}},
          'method': {'backbone': %s},
          'train': {'batch': 64, 'length': '100 epochs'}
        }
        """
            .formatted(backbone)
            .replace('\'', '"'));
  }

  @Test
  void acceptsTheGoodRecipe() {
    assertThat(SCHEMA.validate(good())).isEmpty();
    assertThat(structureFaults(good())).isEmpty();
  }

  /** JSON pointers of all values of the good recipe. */
  static Stream<String> places() {
    List<String> all = new ArrayList<>();
    collect(good(), "", all);
    return all.stream();
  }

  private static void collect(JsonNode node, String pointer, List<String> all) {
    node.properties()
        .forEach(entry -> visit(entry.getValue(), pointer + "/" + entry.getKey(), all));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(node.get(i), pointer + "/" + i, all);
    }
  }

  private static void visit(JsonNode node, String pointer, List<String> all) {
    all.add(pointer);
    collect(node, pointer, all);
  }

  private static void replace(ObjectNode root, String pointer, JsonNode value) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = root.at(pointer.substring(0, slash));
    String name = pointer.substring(slash + 1);
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }

  private static void agree(JsonNode root) {
    List<Fault> structure = structureFaults(root);
    List<?> errors = SCHEMA.validate(root);
    assertThat(errors.isEmpty())
        .as("schema says %s, binder says %s", errors, structure)
        .isEqualTo(structure.isEmpty());
  }

  /** Read as a recipe is: what it has from a profile is there. */
  private static List<Fault> structureFaults(JsonNode written) {
    ObjectNode root = written.deepCopy();
    Profiled.fill(root);
    Faults faults = new Faults();
    new Binder(CATALOG, PROBLEMS, faults).bind(Recipe.class, root);
    return faults.all().stream().filter(fault -> fault.kind() == Fault.Kind.STRUCTURE).toList();
  }

  private static ObjectNode good() {
    return parse(
        """
        {
          "about": {"says": "s", "expect": {"knn@10": [0.1, 0.2]}},
          "seed": 7,
          "data": {
            "train": {"type": "posed-cutouts", "path": "objects", "objects": ["a"], "scale": [0.4, 0.9], "ground": {"colour": [1, 2, 3], "pictures": "grounds"}},
            "views": {"type": "multi-crop", "global": {"size": 32}, "blur": {"kind": "box"}}
          },
          "method": {
            "type": "self-distillation",
            "backbone": {"type": "vit", "size": "tiny", "width": 32, "qkvBias": true, "positions": {"start": "sin-cos", "scale": 0.5}},
            "head": {"type": "dino-mlp", "outputs": 64},
            "losses": [{"weight": 1.0, "loss": {"type": "dino", "teacherTemperature": {"type": "warm-up", "from": 0.04, "to": 0.07, "over": "5 epochs"}}}],
            "teacherMomentum": 0.99
          },
          "optimizer": {"rule": {"type": "adamw"}, "learningRate": {"base": 0.001, "scaling": "none"}, "clip": {"norm": 1.0, "by": "global"}},
          "train": {"batch": 8, "length": "4 epochs"},
          "evaluate": [],
          "checkpoint": {"every": "2 epochs"},
          "phases": [{"name": "low", "data": {"views": {"global": {"size": 16}}}, "method": {"backbone": {"imageSize": 16}}, "train": {"length": "3 epochs"}}]
        }
        """);
  }

  private static ObjectNode parse(String json) {
    return (ObjectNode) new JsonTree(new Faults()).read(json.getBytes(StandardCharsets.UTF_8));
  }
}
