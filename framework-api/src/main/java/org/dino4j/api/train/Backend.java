package org.dino4j.api.train;

import java.util.List;
import java.util.Map;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;

/** Computes. The only module that opens graphs and sessions implements this. */
@Doc("computes")
public interface Backend extends Part {
  /** Builds the graph of a run, with first values from the plan's seeds. */
  TrainingSession train(TrainingPlan plan);

  /** What a run would train, and how: parameters that are updated alike stand together. */
  List<TrainedGroup> groups(TrainingPlan plan);

  /** Names and shapes of what a snapshot of a run holds, from the graph that it would build. */
  Map<String, List<Long>> shapes(TrainingPlan plan);

  /** A network by itself, for k-NN, attention maps, reports and inference. */
  Encoder encoder(JudgedEncoder encoder, Weights weights, Devices devices);

  /** A graph to try a part in. */
  Workbench workbench(WorkbenchPlan plan);

  /** Reads and writes snapshots. */
  SnapshotFiles snapshotFiles();

  /** Measures the machine and the step. */
  Gauge gauge();

  /** Version of the library and the device a run would use, for the manifest. */
  String describe(Devices devices);

  /**
   * What equal bits hang on beside the recipe, the seed and the threads, by name and in a fixed
   * order: the library's version, the processor, the instructions that it would use.
   */
  Map<String, String> surroundings(Devices devices);
}
