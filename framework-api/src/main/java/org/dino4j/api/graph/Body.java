package org.dino4j.api.graph;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * The forward rule of a segment.
 *
 * @param <T> type of what goes in and comes out: the one that the network computes in
 */
@FunctionalInterface
public interface Body<T extends TFloating> {
  List<Operand<T>> build(GraphScope at, List<Operand<T>> inputs);
}
