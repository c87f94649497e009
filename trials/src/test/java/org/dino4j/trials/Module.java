package org.dino4j.trials;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The modules of the house and the one package tree each of them owns. */
enum Module {
  FRAMEWORK_API("framework-api", "org.dino4j.api"),
  FRAMEWORK_TESTKIT("framework-testkit", "org.dino4j.testkit"),
  TF_BACKEND("tf-backend", "org.dino4j.tensorflow"),
  PLUGINS_LOSSES("plugins-losses", "org.dino4j.losses"),
  PLUGINS_BACKBONES("plugins-backbones", "org.dino4j.backbones"),
  PLUGINS_HEADS("plugins-heads", "org.dino4j.heads"),
  PLUGINS_DATA("plugins-data", "org.dino4j.data"),
  PLUGINS_METHODS("plugins-methods", "org.dino4j.methods"),
  PLUGINS_EVALUATIONS("plugins-evaluations", "org.dino4j.evaluations"),
  ENGINE("engine", "org.dino4j.engine"),
  REPORT("report", "org.dino4j.report"),
  RECIPES("recipes", "org.dino4j.recipes"),
  TRIALS("trials", "org.dino4j.trials");

  private final Path classes;
  private final Path testClasses;
  private final String root;

  Module(String folder, String root) {
    Path target = Path.of("..").toAbsolutePath().normalize().resolve(folder).resolve("target");
    this.classes = target.resolve("classes");
    this.testClasses = target.resolve("test-classes");
    this.root = root;
  }

  /** Whether a class was compiled into this module and not into another. */
  boolean holds(JavaClass type) {
    return type.getSource()
        .map(source -> Path.of(source.getUri()).startsWith(classes))
        .orElse(false);
  }

  /** Whether a package belongs to this module by its name. */
  boolean owns(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(root + ".");
  }

  private static Set<Location> locations(Function<Module, Path> folder) {
    return Arrays.stream(values())
        .map(folder)
        .filter(path -> path.toFile().isDirectory())
        .map(Location::of)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Main code of all modules, straight from their folders: a jar would not say whose it is. */
  static final class MainCode implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> testClass) {
      return locations(module -> module.classes);
    }
  }

  /** Test code of all modules, which no class path has together. */
  static final class TestCode implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> testClass) {
      return locations(module -> module.testClasses);
    }
  }
}
