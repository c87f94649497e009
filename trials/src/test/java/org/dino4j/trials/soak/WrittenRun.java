package org.dino4j.trials.soak;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.engine.provenance.Build;
import org.dino4j.engine.run.Checkpoints;
import org.dino4j.engine.run.Manifest;
import org.dino4j.engine.run.RunFolder;
import org.dino4j.engine.run.RunPosition;

/** What a run leaves behind that a soak compares: its events and its newest checkpoint. */
final class WrittenRun {
  private static final Manifest MANIFEST =
      new Manifest(
          "written",
          "",
          "",
          0,
          Map.of(),
          Build.UNKNOWN,
          List.of(),
          List.of(),
          Map.of(),
          List.of(
              new Manifest.Session(
                  0, "2026-11-01T10:00:00Z", "none", Devices.Kind.CPU, 1, 1, Map.of(), List.of())));

  private WrittenRun() {}

  /** Writes it; each weight is a vector of one number. */
  static RunFolder in(
      Path root, List<String> events, Map<String, Float> weights, SnapshotFiles files)
      throws IOException {
    RunFolder run = RunFolder.create(root);
    Files.write(run.events(), events);
    Snapshot snapshot =
        new Snapshot(
            weights.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, w -> FloatArray.of(new float[] {w.getValue()}, 1))));
    new Checkpoints(run, files)
        .write(
            snapshot,
            new RunPosition(events.size(), 0, 0, ""),
            JsonNodeFactory.instance.objectNode(),
            MANIFEST);
    return run;
  }
}
