package org.dino4j.engine.plugin;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.plugin.Plugin;

/**
 * One folder under {@code plugins/}. Does what {@code ServiceLoader} does, with a sentence for each
 * way in which it can fail.
 */
record PluginFolder(PluginJars jars, Path main) {
  private static final String AUTHOR = "This is a mistake in it; report it to its author.";

  /**
   * Looks at the jars of a folder, and runs none of their code.
   *
   * @throws Refusal if they are not one plugin for this dino4j
   */
  static PluginFolder of(String name, List<Path> jars) {
    PluginJars looked = new PluginJars(name, jars);
    return new PluginFolder(looked, looked.check());
  }

  /**
   * Makes the plugins that the service file names.
   *
   * @throws Refusal if one cannot be made
   */
  List<InstalledPlugin> load(ClassLoader application) {
    String origin = main.getFileName().toString();
    // Stays open as long as the process: classes are loaded when they are first used.
    PluginClassLoader loader = new PluginClassLoader(origin, jars.urls(), application);
    List<Path> mainFirst =
        Stream.concat(Stream.of(main), jars.jars().stream().filter(jar -> !jar.equals(main)))
            .toList();
    return jars.services(main).stream()
        .map(name -> new InstalledPlugin(make(constructor(find(name, loader))), origin, mainFirst))
        .toList();
  }

  private Class<?> find(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw refusal(name, "which none of its jars has. Write the full name of the class there.");
    } catch (LinkageError e) {
      throw failed(name, e);
    }
  }

  private Constructor<?> constructor(Class<?> type) {
    if (!Plugin.class.isAssignableFrom(type)) {
      throw refusal(type.getName(), "which does not implement " + Plugin.class.getName() + ".");
    }
    try {
      Constructor<?> constructor = type.getConstructor();
      if (Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers())) {
        return constructor;
      }
    } catch (NoSuchMethodException e) {
      throw unusable(type);
    } catch (LinkageError e) {
      throw failed(type.getName(), e);
    }
    throw unusable(type);
  }

  private Plugin make(Constructor<?> constructor) {
    String type = constructor.getDeclaringClass().getName();
    try {
      Plugin plugin = (Plugin) constructor.newInstance();
      if (Objects.requireNonNullElse(plugin.name(), "").isBlank()) {
        throw refusal(type, "whose name() is empty. Let it return a short one.");
      }
      return plugin;
    } catch (Refusal e) {
      throw e;
    } catch (InvocationTargetException e) {
      throw failed(type, e.getCause());
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      throw failed(type, e);
    }
  }

  private Refusal unusable(Class<?> type) {
    return refusal(
        type.getName(),
        "which must be a public class with a public constructor without arguments.");
  }

  private Refusal refusal(String type, String reason) {
    return jars.refusal(
        "%s names the class %s in %s, %s"
            .formatted(main.getFileName(), type, PluginJars.SERVICE, reason));
  }

  private Refusal failed(String type, Throwable fault) {
    return jars.refusal(
        "%s of %s cannot be made: %s"
            .formatted(type, main.getFileName(), CodeFaults.reason(fault, AUTHOR)));
  }
}
