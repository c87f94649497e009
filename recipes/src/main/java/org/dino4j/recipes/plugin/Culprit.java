package org.dino4j.recipes.plugin;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the foreign plugin whose code a fault has passed through. */
public final class Culprit {
  private Culprit() {}

  /** The name of its jar; empty if the fault is our own. */
  public static Optional<String> of(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
        .flatMap(frame -> Stream.ofNullable(frame.getClassLoaderName()))
        .filter(loader -> loader.startsWith(PluginClassLoader.NAME))
        .map(loader -> loader.substring(PluginClassLoader.NAME.length()))
        .findFirst();
  }
}
