package org.dino4j.engine.plugin;

import com.google.inject.AbstractModule;

/** Binds the catalog of an installation. */
public final class CatalogModule extends AbstractModule {
  private final Home home;

  public CatalogModule(Home home) {
    this.home = home;
  }

  @Override
  protected void configure() {
    PluginFinder finder = new PluginFinder(CatalogModule.class.getClassLoader());
    bind(Home.class).toInstance(home);
    bind(Catalog.class).toInstance(new Catalog(() -> finder.find(home)));
  }
}
