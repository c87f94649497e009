package org.dino4j.engine.plugin;

import com.google.inject.CreationException;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import java.util.Optional;
import org.dino4j.api.option.InvalidOptionException;
import org.dino4j.api.part.Refusal;
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
   * @throws org.dino4j.api.option.InvalidOptionException if the part refuses its options
   * @throws Refusal if the part refuses them in its own way
   * @throws PartFailedException if it fails otherwise
   */
  public Object make(Record options) {
    if (component.implementation().isInstance(options)) {
      return options;
    }
    try {
      return injector
          .createChildInjector(new PartModule(component, options))
          .getInstance(component.implementation());
    } catch (ProvisionException e) {
      throw reason(e);
    } catch (CreationException | LinkageError e) {
      throw new PartFailedException(toString(), e);
    }
  }

  private RuntimeException reason(ProvisionException e) {
    Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
    if (cause instanceof InvalidOptionException || cause instanceof Refusal) {
      return (RuntimeException) cause;
    }
    return new PartFailedException(toString(), cause);
  }

  @Override
  public String toString() {
    return kind().getSimpleName() + " '" + type() + "' (" + plugin.origin() + ")";
  }
}
