package org.dino4j.engine.plugin;

import com.google.inject.AbstractModule;
import org.dino4j.api.plugin.Component;

/** Binds one part and its options. */
final class PartModule extends AbstractModule {
  private final Component component;
  private final Record options;

  PartModule(Component component, Record options) {
    this.component = component;
    this.options = options;
  }

  @Override
  protected void configure() {
    bindOptions(component.options(), options);
    bind(component.implementation());
  }

  private <R extends Record> void bindOptions(Class<R> type, Record value) {
    bind(type).toInstance(type.cast(value));
  }
}
