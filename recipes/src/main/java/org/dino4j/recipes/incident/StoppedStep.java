package org.dino4j.recipes.incident;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.view.InputSpec;
import org.dino4j.engine.run.Incident;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.report.picture.Png;

/**
 * A step in which something was not finite.
 *
 * @param step its number, from 0
 * @param cause what the backend saw
 * @param inputs how the batch is laid out
 * @param evidence what is known of the run
 */
public record StoppedStep(
    long step, NonFiniteException cause, InputSpec inputs, Batch batch, Evidence evidence) {
  private static final String PICTURES = "views.png";
  private static final String ARRAYS = "batch.npz";
  private static final int SAMPLES_NAMED = 4;

  /** All that is known of it. */
  public Incident incident() {
    Culprits culprits = Culprits.of(cause);
    return new Incident(
        step,
        cause.isWritten(),
        cause.culprits(),
        List.copyOf(culprits.modules().keySet()),
        new TreeMap<>(cause.scheduled()),
        batch.ids(),
        Cure.of(culprits, cause.scheduled(), unfit(), evidence));
  }

  private List<String> unfit() {
    return new Crops(inputs, batch).notFinite().stream().map(batch.ids()::get).toList();
  }

  /**
   * Writes the incident's folder: pictures, arrays, then what ties them together.
   *
   * @throws Refusal if the run folder cannot be written
   */
  public Path write(RunFolder run) {
    Incident incident = incident();
    Path folder = incident.folder(run);
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(PICTURES), Png.bytes(new Crops(inputs, batch).sheet()));
      arrays(folder.resolve(ARRAYS));
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.RUN_FOLDER, "cannot write %s: %s".formatted(folder, e.getMessage()), e);
    }
    incident.write(run);
    return folder;
  }

  private void arrays(Path file) throws IOException {
    try (Npz npz = new Npz(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (int g = 0; g < batch.views().size(); g++) {
        array(npz, inputs.groups().get(g).name(), batch.views().get(g));
      }
      npz.texts("ids", batch.ids());
    }
  }

  private static void array(Npz npz, String name, Pixels pixels) throws IOException {
    long[] shape = {
      pixels.images(), pixels.size().height(), pixels.size().width(), pixels.channels()
    };
    if (pixels instanceof Pixels.Floats floats) {
      npz.floats(name, floats.values(), shape);
    } else if (pixels instanceof Pixels.Shorts shorts) {
      npz.shorts(name, shorts.values(), shape);
    } else {
      npz.bytes(name, ((Pixels.Bytes) pixels).values(), shape);
    }
  }

  /**
   * What a person reads.
   *
   * @param kept where the incident is, or why it is not
   * @param good says where good weights are
   */
  public String message(String kept, String good) {
    return """
        step %s was stopped: not finite were %s
          %s
          samples %s; %s
          %s
          What usually cures it, in a new run: %s"""
        .formatted(
            step, Culprits.of(cause).says(), scalars(), samples(), kept, good, incident().cure());
  }

  private String scalars() {
    return new TreeMap<>(cause.scheduled())
        .entrySet().stream()
            .map((Map.Entry<String, Double> entry) -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }

  private String samples() {
    List<String> ids = batch.ids();
    String named = ids.stream().limit(SAMPLES_NAMED).collect(Collectors.joining(", "));
    return ids.size() <= SAMPLES_NAMED
        ? named
        : named + " and %s more".formatted(ids.size() - SAMPLES_NAMED);
  }
}
