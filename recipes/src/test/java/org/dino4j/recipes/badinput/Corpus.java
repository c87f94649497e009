package org.dino4j.recipes.badinput;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** All bad inputs. */
final class Corpus {
  private Corpus() {}

  static Stream<BadInput> all() {
    return Stream.<Supplier<Stream<BadInput>>>of(
            CommandLines::all,
            Recipes::all,
            Settings::all,
            MutatedRecipes::all,
            Pictures::all,
            Archives::all,
            Lists::all,
            IdxFiles::all,
            Checkpoints::all,
            RunFolders::all,
            Plugins::all,
            Escapes::all)
        .flatMap(Supplier::get);
  }
}
