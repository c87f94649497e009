package org.dino4j.recipes.plugin;

import com.google.inject.Injector;
import org.dino4j.api.plugin.Component;

/** A part that a recipe may ask for, and the plugin that brings it. */
public final class CatalogEntry {
  private final Component component;
  private final InstalledPlugin plugin;
  private final Injector injector;

  CatalogEntry(Component component, InstalledPlugin plugin, Injector injector) {
    this.component = component;
    this.plugin = plugin;
    this.injector = injector;
  }

  public Class<?> kind() {
    return component.kind();
  }

  public String type() {
    return component.type();
  }

  public Class<? extends Record> options() {
    return component.options();
  }

  public Class<?> implementation() {
    return component.implementation();
  }

  public InstalledPlugin plugin() {
    return plugin;
  }

  /**
   * Makes the part in an injector of its own that holds its options, below its plugin's.
   *
   * @throws com.google.inject.ProvisionException if the part's constructor fails
   * @throws com.google.inject.CreationException if it asks for something that nobody binds
   */
  public Object make(Record options) {
    if (component.implementation().isInstance(options)) {
      return options;
    }
    return injector
        .createChildInjector(new PartModule(component, options))
        .getInstance(component.implementation());
  }

  @Override
  public String toString() {
    return kind().getSimpleName() + " '" + type() + "' (" + plugin.origin() + ")";
  }
}
