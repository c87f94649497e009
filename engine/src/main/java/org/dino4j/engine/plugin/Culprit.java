package org.dino4j.engine.plugin;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the foreign plugin whose code a fault has passed through. */
public final class Culprit {
  private Culprit() {}

  /** The name of its jar; empty if the fault is our own. */
  public static Optional<String> of(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> Arrays.stream(cause.getStackTrace()))
        .flatMap(frame -> jar(frame.getClassLoaderName()).stream())
        .findFirst();
  }

  /** What a part is called where only its class is known: {@code ConvNet (acme-1.2.jar)}. */
  public static String name(Object part) {
    String jar = jar(part.getClass().getClassLoader().getName()).orElse("built in");
    return "%s (%s)".formatted(part.getClass().getSimpleName(), jar);
  }

  private static Optional<String> jar(@Nullable String loader) {
    return Optional.ofNullable(loader)
        .filter(name -> name.startsWith(PluginClassLoader.NAME))
        .map(name -> name.substring(PluginClassLoader.NAME.length()));
  }
}
