package org.dino4j.engine.recipe;

import com.google.inject.AbstractModule;

/** Binds the reading and checking of recipes. */
public final class RecipeModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(RecipeLibrary.class);
    bind(RecipeReader.class);
    bind(RecipeChecker.class);
  }
}
