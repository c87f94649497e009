package org.dino4j.tensorflow.runtime;

import org.dino4j.api.train.Devices;
import org.dino4j.tensorflow.segment.Segments;
import org.tensorflow.Graph;
import org.tensorflow.Session;

/** A graph and its session, closed together. Building may go on between runs. */
public record OpenGraph(Graph graph, Session session) implements AutoCloseable {
  /**
   * Opens an empty graph.
   *
   * @throws org.dino4j.api.part.Refusal if the device is not there
   */
  public static OpenGraph on(Devices devices) {
    Graph graph = Sessions.graph();
    try {
      return new OpenGraph(graph, Sessions.open(graph, devices));
    } catch (RuntimeException e) {
      graph.close();
      throw e;
    }
  }

  @Override
  public void close() {
    Segments.release(graph);
    session.close();
    graph.close();
  }
}
