package org.dino4j.tensorflow.step;

import java.util.List;
import java.util.Map;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.signal.Signal;
import org.dino4j.api.train.Batch;
import org.dino4j.api.train.Clip;
import org.dino4j.api.train.NonFiniteException;
import org.dino4j.api.train.Snapshot;
import org.dino4j.api.train.SourceReport;
import org.dino4j.api.train.StepReport;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.api.train.TrainingSession;
import org.dino4j.tensorflow.runtime.OpenGraph;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.scope.Stored;
import org.dino4j.tensorflow.values.FirstValues;
import org.dino4j.tensorflow.values.Match;
import org.dino4j.tensorflow.values.SourcedValues;
import org.dino4j.tensorflow.values.ValueStore;
import org.tensorflow.Result;
import org.tensorflow.Session;

/** A run: one static graph, one session. */
public final class GraphTrainingSession implements TrainingSession {
  private final Setting setting;
  private final Clip clip;
  private final OpenGraph open;
  private final Construction construction;
  private final StepGraph graph;
  private final SourcedValues sourced;
  private final ValueStore values;
  private final StepFeeds feeds;
  private final WrittenLook look;

  private GraphTrainingSession(TrainingPlan plan, OpenGraph open) {
    this.setting = plan.setting();
    this.clip = plan.optimizer().clip();
    this.open = open;
    this.construction = new Construction(open.graph(), plan.seeds(), setting.timeline(), Map.of());
    this.graph = StepGraph.build(construction, plan);
    this.sourced = SourcedValues.read(graph.sources(), construction.variables());
    FirstValues first = new FirstValues(plan.seeds());
    this.values =
        new ValueStore(
            construction,
            open.session(),
            stored -> sourced.of(stored).orElseGet(() -> first.of(stored)),
            graph.following());
    this.feeds = new StepFeeds(construction, setting, graph.inputs().feeds());
    this.look = new WrittenLook(construction.ops(), open.session());
    values.settle();
    requireFiniteStart();
  }

  /** Builds the graph of a run and gives all variables their first values. */
  public static TrainingSession open(TrainingPlan plan) {
    Setting setting = plan.setting();
    if (setting.timeline().batch() % setting.microBatches() != 0) {
      throw new Refusal(
          Refusal.Kind.RECIPE,
          "batch (%s) must be a multiple of microBatches (%s)"
              .formatted(setting.timeline().batch(), setting.microBatches()));
    }
    OpenGraph open = OpenGraph.on(plan.devices());
    try {
      return new GraphTrainingSession(plan, open);
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  @Override
  public StepReport step(Batch batch, long step) {
    Map<String, Double> scheduled = construction.schedules().at(step);
    requireFinite(scheduled);
    StepTally tally = new StepTally(graph.learners(), clip, setting.microBatches());
    feeds.begin(batch, scheduled);
    for (int i = 0; i < setting.microBatches(); i++) {
      feeds.fill(batch, step, i);
      run(i, step, tally, scheduled);
    }
    return tally.report(scheduled);
  }

  private void requireFiniteStart() {
    List<String> culprits = look.notFinite(construction.variables().all());
    if (!culprits.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.NON_FINITE,
          "the run would begin with weights that are not finite: %s. Nothing has been learned yet, so look at the options of the parts that these belong to"
              .formatted(String.join(", ", culprits)));
    }
  }

  /** The gate sees gradients; with a huge rate or decay the update of finite ones overflows. */
  private void requireFiniteWrites(Map<Stored, Float> sums, Map<String, Double> scheduled) {
    List<String> culprits = look.notFinite(sums);
    if (!culprits.isEmpty()) {
      throw NonFiniteException.written(culprits, scheduled);
    }
  }

  /** An infinite learning rate would pass the gate, which sees gradients and not updates. */
  private static void requireFinite(Map<String, Double> scheduled) {
    List<String> culprits =
        scheduled.entrySet().stream()
            .filter(schedule -> !Float.isFinite(schedule.getValue().floatValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (!culprits.isEmpty()) {
      throw new NonFiniteException(culprits, scheduled);
    }
  }

  private void run(int microBatch, long step, StepTally tally, Map<String, Double> scheduled) {
    boolean last = microBatch == setting.microBatches() - 1;
    Gate gate = last ? graph.gate() : graph.early();
    Session.Runner runner = open.session().runner();
    feeds.feed(runner);
    runner.fetch(gate.numbers().vector());
    graph.watched().ifPresent(watched -> runner.fetch(watched.vector()));
    NamedVector<Stored> written = graph.targets().at(step).look();
    if (last) {
      runner.fetch(written.vector());
    }
    runner.addTarget(graph.targets().of(microBatch, setting.microBatches(), step));
    try (Result result = Sessions.run(runner)) {
      Map<String, Float> watch =
          graph.watched().map(watched -> watched.read(result.get(1))).orElse(Map.of());
      tally.add(gate.numbers().read(result.get(0)), watch);
      if (last) {
        requireFiniteWrites(written.read(result.get(result.size() - 1)), scheduled);
      }
    } catch (RuntimeException e) {
      throw Gate.stopped(e) ? explained(gate, e, scheduled) : e;
    }
  }

  /** Looks again, without writing, at what the gate saw. */
  private RuntimeException explained(
      Gate gate, RuntimeException stopped, Map<String, Double> scheduled) {
    Session.Runner runner = open.session().runner();
    feeds.feed(runner);
    try (Result result = Sessions.run(runner.fetch(gate.numbers().vector()))) {
      NonFiniteException named = new NonFiniteException(gate.culprits(result.get(0)), scheduled);
      named.initCause(stopped);
      return named;
    }
  }

  @Override
  public List<SourceReport> sources() {
    return sourced.reports();
  }

  @Override
  public Map<String, Signal> signals() {
    return graph.signals();
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot(values.read(graph.kept(construction)), construction.variables().roles());
  }

  @Override
  public void restore(Snapshot snapshot) {
    Map<String, FloatArray> arrays = snapshot.arrays();
    Match.requireWhole(graph.kept(construction), arrays, "The snapshot");
    values.write(arrays);
  }

  @Override
  public void close() {
    feeds.close();
    open.close();
  }
}
