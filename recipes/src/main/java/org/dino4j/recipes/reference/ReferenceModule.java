package org.dino4j.recipes.reference;

import com.google.inject.AbstractModule;

/** Binds what can be said of recipes. */
public final class ReferenceModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(Reference.class);
    bind(RecipeSchema.class);
  }
}
