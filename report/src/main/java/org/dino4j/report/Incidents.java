package org.dino4j.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.run.Incident;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.report.chapter.IncidentsChapter;

/** The incidents of a run with their pictures. */
final class Incidents {
  private static final String VIEWS = "views.png";

  private Incidents() {}

  static List<IncidentsChapter.Shown> of(RunFolder run) {
    return Incident.all(run).stream()
        .map(
            incident -> {
              Path folder = incident.folder(run);
              String name = folder.getFileName().toString();
              return new IncidentsChapter.Shown(incident, name, views(folder.resolve(VIEWS)));
            })
        .toList();
  }

  private static Optional<byte[]> views(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.RUN_FOLDER, "%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
