package org.dino4j.engine.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A step in which something was not finite, kept in a folder {@code incident-00000123} of the run:
 * {@code incident.json}, the views as pictures, the batch as NPZ.
 *
 * @param step its number, from 0
 * @param written whether the step's new values are what was not finite; else it was stopped before
 *     it wrote any
 * @param culprits what was not finite: terms first, then gradients by parameter path; or arrays
 *     that were written
 * @param modules the modules of those parameters
 * @param scalars every schedule's value in the step: learning rate, teacher temperature ...
 * @param samples ids of the batch's pictures
 * @param cure what usually helps
 */
public record Incident(
    long step,
    boolean written,
    List<String> culprits,
    List<String> modules,
    Map<String, Double> scalars,
    List<String> samples,
    String cure) {
  private static final NumberedName NAME = new NumberedName("incident-");
  private static final String FILE = "incident.json";

  public Incident {
    culprits = List.copyOf(culprits);
    modules = List.copyOf(modules);
    samples = List.copyOf(samples);
  }

  /** Its folder in a run. */
  public Path folder(RunFolder run) {
    return run.root().resolve(NAME.of(step));
  }

  /** Writes {@code incident.json} into its folder, which must be there. */
  public void write(RunFolder run) {
    Disk.replace(folder(run).resolve(FILE), Json.file(this));
  }

  /** All incidents of a run, the earliest first. */
  public static List<Incident> all(RunFolder run) {
    try (Stream<Path> inside = Files.list(run.root())) {
      return inside
          .filter(path -> NAME.step(path).isPresent())
          .map(path -> path.resolve(FILE))
          .filter(Files::isRegularFile)
          .map(Incident::read)
          .sorted(Comparator.comparingLong(Incident::step))
          .toList();
    } catch (IOException e) {
      throw RunFolder.refusal("cannot look into %s: %s".formatted(run.root(), e.getMessage()));
    }
  }

  private static Incident read(Path file) {
    try {
      return Json.read(file, Incident.class);
    } catch (IOException e) {
      throw RunFolder.refusal(
          "%s cannot be read: %s. Put a copy back, or delete it".formatted(file, Disk.reason(e)));
    }
  }
}
