package org.dino4j.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.engine.binding.RecordForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every part that ships with dino4j owes its user. */
final class BuiltInPartsTest {
  static Stream<CatalogEntry> entries() {
    Home home = new Home(Path.of("src/main/dist"));
    PluginFinder finder = new PluginFinder(BuiltInPartsTest.class.getClassLoader());
    return new Catalog(() -> finder.find(home)).entries().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void isAPartWithReadableOptions(CatalogEntry entry) {
    assertThat(entry.kind()).isAssignableFrom(entry.implementation());
    assertThat(Part.class).isAssignableFrom(entry.kind());
    assertThat(RecordForm.of(entry.options()).fields())
        .hasSize(entry.options().getRecordComponents().length);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void saysWhatEachOptionMeans(CatalogEntry entry) {
    assertThat(Arrays.stream(entry.options().getRecordComponents()))
        .filteredOn(component -> !component.isAnnotationPresent(Doc.class))
        .extracting(RecordComponent::getName)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void hasANameInTheStyleOfRecipes(CatalogEntry entry) {
    assertThat(entry.type()).matches("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  }
}
