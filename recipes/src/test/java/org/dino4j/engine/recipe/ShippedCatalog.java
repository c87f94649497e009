package org.dino4j.engine.recipe;

import java.nio.file.Path;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.PluginFinder;

/** What ships with dino4j, found as the product finds it. */
public final class ShippedCatalog {
  private static final Home HOME = new Home(Path.of("src/main/dist").toAbsolutePath());

  private ShippedCatalog() {}

  /** All built-in parts. */
  public static Catalog catalog() {
    return new Catalog(() -> new PluginFinder(ShippedCatalog.class.getClassLoader()).find(HOME));
  }

  static RecipeReader reader() {
    return new RecipeReader(catalog(), new RecipeLibrary(HOME));
  }
}
