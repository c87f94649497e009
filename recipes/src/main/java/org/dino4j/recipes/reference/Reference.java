package org.dino4j.recipes.reference;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Backend;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.binding.RecordForm;
import org.dino4j.engine.binding.Suggestion;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.CatalogEntry;
import org.dino4j.engine.recipe.Recipe;
import org.dino4j.engine.terminal.Typed;

/** Answers what may be written in a recipe. */
public final class Reference {
  private static final String RECIPE = "recipe";

  private static final String PAGE_HEAD =
      """
      # Recipes
      <!-- Written from the records themselves; RecipesPageTest says how to write it again. -->

      A recipe is one JSON object; comments and trailing commas are allowed. `./dino4j describe [kind|type]` shows
      these tables for what is installed, `./dino4j schema` writes a JSON schema for an editor, `./dino4j validate
      RECIPE` finds every fault at once. `--set path=value` changes a field from the command line:
      `--set train.batch=32 --set "evaluate[0].every=1 epoch"`.

      - A **part** is written `{"type": "vit", ...}`; which types fit is said by its kind, the chapters below.
      - A **length** is a text: `"5 epochs"`, `"400 steps"`, `"10000 samples"`.
      - A **path** is relative to the recipe's file; one given with `--set` is relative to the current folder.
      - **Phases** are trained one after the other, in one run: each entry of `phases` is the whole recipe with its own
        changes. Objects are gone through field by field, lists are replaced. The lengths in `method` and `optimizer`
        (warm-ups, freezes) are compressed as the phase's `train.length` is to the recipe's, unless the phase says them
        itself; what is measured and saved is counted over the run. Weights and moments go on from phase to phase, position
        embeddings are resized. Three quarters of the steps at half size, as FastDINOv2 (arXiv:2507.03779):
        `"phases": [{"name": "low", "data": {"views": {"global": {"size": 32}, "local": {"size": 16}}}, "method":
        {"backbone": {"imageSize": 32}}, "train": {"length": "75 epochs"}}, {"name": "full", "train": {"length": "25 epochs"}}]`.
      - Device, threads and output folder belong to the command line, everything that changes numbers to the recipe.

      """;

  private final Catalog catalog;

  @Inject
  public Reference(Catalog catalog) {
    this.catalog = catalog;
  }

  /** All kinds of parts with their types. */
  public String overview() {
    Columns table = new Columns("", "   ").row("KIND", "TYPES", "MEANING");
    table.row(RECIPE, "", RecordForm.meaning(Recipe.class));
    kinds()
        .forEach(
            (kind, entries) ->
                table.row(kind.getSimpleName(), types(entries), RecordForm.meaning(kind)));
    return table.text()
        + "\n'%s' lists the options of a type, '%s' those of all types of a kind.\n"
            .formatted(Typed.line("describe", "vit"), Typed.line("describe", "Backbone"));
  }

  /**
   * The options of a type, or of all types of a kind.
   *
   * @throws Refusal if nothing is called so
   */
  public String of(String word) {
    if (word.equals(RECIPE)) {
      return Entry.of("A recipe", Recipe.class).text();
    }
    List<CatalogEntry> found =
        catalog.entries().stream()
            .filter(entry -> entry.type().equals(word) || sameKind(entry.kind(), word))
            .toList();
    if (found.isEmpty()) {
      throw unknown(word);
    }
    return found.stream().map(entry -> Entry.of(entry).text()).collect(Collectors.joining("\n"));
  }

  /** The whole reference as a page. */
  public String page() {
    StringBuilder page =
        new StringBuilder(PAGE_HEAD)
            .append("## The recipe\n\n")
            .append(Entry.of("", Recipe.class).markdown());
    kinds()
        .forEach(
            (kind, entries) -> {
              page.append("## %s\n\n".formatted(kind.getSimpleName()))
                  .append(Entry.paragraph(RecordForm.meaning(kind)));
              entries.forEach(
                  entry ->
                      page.append("### %s\n\n".formatted(entry.type()))
                          .append(Entry.of(entry).markdown()));
            });
    return page.toString().stripTrailing() + "\n";
  }

  /** All kinds but the one that no recipe names. */
  private Map<Class<?>, List<CatalogEntry>> kinds() {
    Map<Class<?>, List<CatalogEntry>> kinds = new LinkedHashMap<>(catalog.byKind());
    kinds.remove(Backend.class);
    return kinds;
  }

  private static boolean sameKind(Class<?> kind, String word) {
    return kind.getSimpleName()
        .toLowerCase(Locale.ROOT)
        .equals(word.replace("-", "").toLowerCase(Locale.ROOT));
  }

  private static String types(List<CatalogEntry> entries) {
    return entries.stream().map(CatalogEntry::type).collect(Collectors.joining(", "));
  }

  private Refusal unknown(String word) {
    List<String> names = new ArrayList<>(List.of(RECIPE));
    kinds().keySet().forEach(kind -> names.add(kind.getSimpleName()));
    catalog.entries().forEach(entry -> names.add(entry.type()));
    return new Refusal(
        Refusal.Kind.USAGE,
        "No kind and no type of part is called '%s'.%s '%s' lists them."
            .formatted(word, Suggestion.question(word, names), Typed.line("describe")));
  }
}
