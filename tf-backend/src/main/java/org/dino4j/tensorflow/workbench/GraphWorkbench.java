package org.dino4j.tensorflow.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.graph.Parameter;
import org.dino4j.api.graph.StateUpdate;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Workbench;
import org.dino4j.api.train.WorkbenchPlan;
import org.dino4j.tensorflow.gradient.Differentiator;
import org.dino4j.tensorflow.runtime.OpenGraph;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.runtime.Tensors;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.values.FirstValues;
import org.dino4j.tensorflow.values.Match;
import org.dino4j.tensorflow.values.StateWrites;
import org.dino4j.tensorflow.values.ValueStore;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** A graph to try a part in; on the CPU, with one thread. */
public final class GraphWorkbench implements Workbench {
  private final OpenGraph open = OpenGraph.on(Devices.cpu(1));
  private final Construction construction;
  private final GraphScope root;
  private final ValueStore values;
  private final Map<String, Placeholder<TFloat32>> inputs = new HashMap<>();
  private final Map<Output<TFloat32>, Operand<TFloat32>> copies = new HashMap<>();

  public GraphWorkbench(WorkbenchPlan plan) {
    construction = new Construction(open.graph(), plan.seeds(), plan.timeline(), plan.draws());
    root = construction.root(Forward.TRAINED);
    values = new ValueStore(construction, open.session(), new FirstValues(plan.seeds())::of);
  }

  @Override
  public GraphScope root() {
    return root;
  }

  @Override
  public Operand<TFloat32> input(String name, Shape shape) {
    if (inputs.containsKey(name)) {
      throw new IllegalArgumentException("there is an input called '" + name + "' already");
    }
    Placeholder<TFloat32> input =
        construction.ops().placeholder(TFloat32.class, Placeholder.shape(shape));
    inputs.put(name, input);
    return input;
  }

  @Override
  public Map<String, Parameter> parameters() {
    return construction.variables().parametersIn("").stream()
        .collect(Collectors.toMap(Parameter::path, construction.variables()::reading));
  }

  @Override
  public List<Operand<TFloat32>> gradients(Operand<TFloat32> loss, List<Operand<TFloat32>> of) {
    return new Differentiator(construction).gradientsOrZeros(loss, of);
  }

  @Override
  public void assign(Map<String, FloatArray> given) {
    Match.requirePart(construction.variables().all(), given, "What is to be assigned");
    values.write(given);
  }

  @Override
  public Map<String, FloatArray> read() {
    return values.read();
  }

  @Override
  public List<FloatArray> run(
      long step, Map<String, FloatArray> feeds, List<? extends Operand<TFloat32>> fetches) {
    return run(step, feeds, fetches.stream().map(this::copy).toList(), List.of());
  }

  @Override
  public List<FloatArray> runAndUpdate(
      long step,
      Map<String, FloatArray> feeds,
      List<? extends Operand<TFloat32>> fetches,
      List<StateUpdate> updates) {
    Set<StateUpdate> all = new LinkedHashSet<>(construction.findings().updates());
    all.addAll(updates);
    // What is fetched has its value from before the writes.
    List<Operand<TFloat32>> before = new ArrayList<>();
    fetches.forEach(fetch -> before.add(copy(fetch)));
    all.forEach(update -> before.add(copy(update.observed())));
    List<Op> writes =
        StateWrites.build(
            construction.ops().withControlDependencies(new ArrayList<Op>(before)),
            List.copyOf(all),
            StateUpdate::observed);
    return run(step, feeds, before.subList(0, fetches.size()), writes);
  }

  /** What is fed cannot be fetched; what is fetched must not share a variable's memory. */
  private Operand<TFloat32> copy(Operand<TFloat32> operand) {
    return copies.computeIfAbsent(operand.asOutput(), key -> construction.ops().deepCopy(operand));
  }

  private List<FloatArray> run(
      long step, Map<String, FloatArray> feeds, List<Operand<TFloat32>> fetches, List<Op> writes) {
    values.settle();
    Session.Runner runner = open.session().runner();
    List<Operand<TFloat32>> distinct = fetches.stream().distinct().toList();
    List<Tensor> fed = new ArrayList<>();
    try {
      feed(runner, step, feeds, fed);
      distinct.forEach(runner::fetch);
      writes.forEach(runner::addTarget);
      try (Result result = Sessions.run(runner)) {
        return fetches.stream()
            .map(fetch -> Tensors.read(result.get(distinct.indexOf(fetch))))
            .toList();
      }
    } finally {
      fed.forEach(Tensor::close);
    }
  }

  private void feed(
      Session.Runner runner, long step, Map<String, FloatArray> feeds, List<Tensor> fed) {
    feeds.forEach(
        (name, value) -> {
          Placeholder<TFloat32> input = inputs.get(name);
          if (input == null) {
            throw new IllegalArgumentException(
                "no input is called '" + name + "'; there are " + inputs.keySet());
          }
          fed.add(Tensors.of(value));
          runner.feed(input, fed.get(fed.size() - 1));
        });
    construction
        .schedules()
        .at(step)
        .forEach(
            (name, value) -> {
              fed.add(TFloat32.scalarOf(value.floatValue()));
              runner.feed(
                  construction.schedules().entries().get(name).scalar(), fed.get(fed.size() - 1));
            });
    fed.add(TInt64.scalarOf(step));
    runner.feed(construction.draws().counter(), fed.get(fed.size() - 1));
  }

  @Override
  public void close() {
    open.close();
  }
}
