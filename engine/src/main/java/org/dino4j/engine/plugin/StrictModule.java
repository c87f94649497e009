package org.dino4j.engine.plugin;

import com.google.inject.AbstractModule;

/** Turns off the parts of Guice that guess: everything made is bound by name somewhere. */
public final class StrictModule extends AbstractModule {
  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireAtInjectOnConstructors();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
  }
}
