package org.dino4j.tensorflow.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.segment.Segments;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;

/** What all scopes of one graph share while it is built. */
public final class Construction {
  private final Ops ops;
  private final Variables variables;
  private final ScheduledScalars schedules;
  private final DrawSource draws;
  private final Segments segments;
  private final Map<String, Ops> opsByPath = new HashMap<>();
  private Findings findings = new Findings();

  public Construction(
      Graph graph, Seeds seeds, Timeline timeline, Map<String, FloatArray> recordedDraws) {
    this.ops = Sessions.ops(graph);
    this.variables = new Variables(ops);
    this.schedules = new ScheduledScalars(ops, timeline);
    this.draws = new DrawSource(ops, seeds.child("draws"), recordedDraws);
    this.segments = Segments.of(graph);
  }

  /** What parts registered while a stretch of the graph was built. */
  public record Findings(
      List<StateUpdate> updates, List<Recomputed> recomputed, List<Parameter> parameters) {
    Findings() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** What was built and what was registered meanwhile. */
  public record Built<T>(T result, Findings findings) {}

  /** The root place. */
  public GraphScope root(Forward forward) {
    return new PlacedScope(this, "", forward, "");
  }

  /** Builds with its own findings, so that they do not count for the stretch around it. */
  public <T> Built<T> apart(Supplier<T> build) {
    Findings around = findings;
    Findings own = new Findings();
    findings = own;
    try {
      return new Built<>(build.get(), own);
    } finally {
      findings = around;
    }
  }

  public Ops ops() {
    return ops;
  }

  /**
   * Operations of a place. A new name scope looks at every operation of the graph, so each is kept.
   */
  Ops ops(String path) {
    return path.isEmpty() ? ops : opsByPath.computeIfAbsent(path, ops::withSubScope);
  }

  public Variables variables() {
    return variables;
  }

  public ScheduledScalars schedules() {
    return schedules;
  }

  public DrawSource draws() {
    return draws;
  }

  public Findings findings() {
    return findings;
  }

  Segments segments() {
    return segments;
  }
}
