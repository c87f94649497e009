package org.dino4j.engine.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.train.Snapshot;

/** An evaluation of one run. */
public interface OpenEvaluation extends AutoCloseable {
  /**
   * Results that do not depend on training: {@code randomInit@10}, {@code rawPixels@10}, {@code
   * chance} ... It takes time and gives the same each time: ask once. Empty where the pictures
   * allow no measurement; {@link #notes()} says why.
   */
  Map<String, Double> baselines();

  /**
   * Results of the run's networks as they are in the snapshot, from 0 to 1, more is better: {@code
   * teacher@10}, {@code student@10} ... The first one says which checkpoint is the best. Empty
   * where the pictures allow no measurement.
   */
  Map<String, Double> measure(Snapshot snapshot);

  /** Pictures that cannot be read and were left out so far: the name of each and what is wrong. */
  default List<String> unreadable() {
    return List.of();
  }

  /**
   * What a reader must know to judge the results, one sentence each: what could not be measured and
   * why, queries that are in the bank as well. Complete once something was measured.
   */
  default List<String> notes() {
    return List.of();
  }

  /**
   * Some queries, at even distances, with their {@code k} nearest; empty where an evaluation knows
   * no neighbours.
   */
  default List<Neighbourhood> neighbours(Snapshot snapshot, int queries, int k) {
    return List.of();
  }

  /**
   * Which prototypes the network to keep sees in the pictures that it was measured on; nothing
   * where it has no head, or an evaluation has no such pictures.
   */
  default Optional<PrototypeUse> prototypes(Snapshot snapshot) {
    return Optional.empty();
  }

  @Override
  void close();
}
