package org.dino4j.engine.binding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.CatalogEntry;

/** The type names that are installed for one kind of part, and what to say of others. */
final class TypeNames {
  private final Catalog catalog;
  private final Class<?> kind;
  private final List<String> installed;

  TypeNames(Catalog catalog, Class<?> kind) {
    this.catalog = catalog;
    this.kind = kind;
    this.installed = catalog.of(kind).stream().map(CatalogEntry::type).toList();
  }

  /** The name that an object gives as its type; what is wrong with it otherwise becomes a fault. */
  Optional<String> read(JsonNode found, JsonPath path, Faults faults) {
    if (!found.isObject()) {
      faults.add(Fault.Kind.STRUCTURE, path, notAnObject(found));
      return Optional.empty();
    }
    JsonNode type = found.path(PartBinder.TYPE);
    if (type.isTextual()) {
      return Optional.of(type.textValue());
    }
    if (!type.isMissingNode()) {
      String message = "Expected the name of %s but found %s. %s";
      faults.add(
          Fault.Kind.STRUCTURE,
          path.child(PartBinder.TYPE),
          message.formatted(name(kind), Found.show(type), list()));
      return Optional.empty();
    }
    return misspelt(found, path, faults);
  }

  /** A name such as {@code tpye}: the reader of fields reports it, so it is taken as meant here. */
  private Optional<String> misspelt(JsonNode found, JsonPath path, Faults faults) {
    List<String> names = found.properties().stream().map(Map.Entry::getKey).toList();
    Optional<String> meant =
        Suggestion.misspelt(PartBinder.TYPE, names).filter(name -> found.get(name).isTextual());
    if (meant.isEmpty()) {
      String message = "Missing: which %s it is. %s".formatted(kind.getSimpleName(), list());
      faults.add(Fault.Kind.STRUCTURE, path.child(PartBinder.TYPE), message);
    }
    return meant.map(name -> found.get(name).textValue());
  }

  String unknown(String type) {
    Optional<CatalogEntry> elsewhere =
        catalog.entries().stream().filter(entry -> entry.type().equals(type)).findFirst();
    String what =
        elsewhere
            .map(
                entry ->
                    "'%s' is %s; %s is needed here."
                        .formatted(type, name(entry.kind()), name(kind)))
            .orElseGet(
                () ->
                    "No %s is called '%s'.%s"
                        .formatted(
                            kind.getSimpleName(), type, Suggestion.question(type, installed)));
    return what + " " + list();
  }

  private static String name(Class<?> kind) {
    return Found.withArticle(kind.getSimpleName());
  }

  private String notAnObject(JsonNode found) {
    String cure = installed(found) ? "Write {\"type\": \"" + found.textValue() + "\"}" : list();
    return "Expected an object such as {\"type\": ...} but found %s. %s"
        .formatted(Found.show(found), cure);
  }

  boolean installed(JsonNode found) {
    return found.isTextual() && installed.contains(found.textValue());
  }

  private String list() {
    Map<String, List<String>> byOrigin =
        catalog.of(kind).stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.plugin().origin(),
                    LinkedHashMap::new,
                    Collectors.mapping(CatalogEntry::type, Collectors.toList())));
    if (byOrigin.isEmpty()) {
      return "No %s is installed.".formatted(kind.getSimpleName());
    }
    return byOrigin.entrySet().stream()
        .map(entry -> "%s (%s)".formatted(String.join(", ", entry.getValue()), entry.getKey()))
        .collect(Collectors.joining(", ", "Installed: ", ""));
  }
}
