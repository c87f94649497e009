package org.dino4j.tensorflow.encode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dino4j.api.array.FloatArray;
import org.dino4j.api.graph.Forward;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.train.Pixels;
import org.dino4j.api.train.Weights;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.tensorflow.input.PixelPort;
import org.dino4j.tensorflow.runtime.OpenGraph;
import org.dino4j.tensorflow.runtime.Sessions;
import org.dino4j.tensorflow.runtime.Tensors;
import org.dino4j.tensorflow.scope.Construction;
import org.dino4j.tensorflow.values.ValueStore;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt64;

/** Encodes pictures. A graph for a size is built when the first picture of that size comes. */
public final class GraphEncoder implements Encoder {
  /** Pictures of one run; bounds the memory that a long list takes. */
  static final int PICTURES_AT_ONCE = 64;

  private final JudgedEncoder encoder;
  private final OpenGraph open;
  private final Construction construction;
  private final GraphScope root;
  private final ValueStore values;
  private final Map<Kind, SizedGraph> graphs = new HashMap<>();

  /** Pictures that one graph can take. */
  private record Kind(Size size, int channels, PixelFormat format) {
    static Kind of(Pixels pixels) {
      return new Kind(pixels.size(), pixels.channels(), pixels.format());
    }
  }

  /** Opens an encoder; builds nothing yet. */
  public GraphEncoder(JudgedEncoder encoder, Weights weights, Devices devices) {
    this.encoder = encoder;
    this.open = OpenGraph.on(devices);
    this.construction =
        new Construction(open.graph(), weights.seeds(), new Timeline(1, 1, 1), Map.of());
    this.root = construction.root(Forward.USED);
    this.values = new ValueStore(construction, open.session(), EncoderWeights.of(weights)::of);
  }

  @Override
  public Map<String, FloatArray> encode(Pixels images, Set<String> wanted) {
    SizedGraph graph = graphs.computeIfAbsent(Kind.of(images), this::build);
    List<String> names = List.copyOf(new TreeSet<>(wanted));
    names.forEach(name -> requireOffered(graph, name));
    values.settle();
    List<List<FloatArray>> parts = new ArrayList<>();
    for (int first = 0; first < images.images(); first += PICTURES_AT_ONCE) {
      int count = Math.min(PICTURES_AT_ONCE, images.images() - first);
      parts.add(run(graph, images, first, count, names));
    }
    Map<String, FloatArray> result = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      int position = i;
      result.put(
          names.get(i), Concatenation.join(parts.stream().map(p -> p.get(position)).toList()));
    }
    return result;
  }

  @Override
  public Set<String> offered(Pixels images) {
    return Set.copyOf(graphs.computeIfAbsent(Kind.of(images), this::build).features().keySet());
  }

  private SizedGraph build(Kind kind) {
    PixelPort port =
        PixelPort.open(construction.ops(), -1, kind.size(), kind.channels(), kind.format());
    return SizedGraph.build(root, encoder, port);
  }

  private void requireOffered(SizedGraph graph, String name) {
    if (!graph.features().containsKey(name)) {
      throw new IllegalArgumentException(
          "the encoder '%s' offers no '%s'; it offers %s"
              .formatted(encoder.name(), name, graph.features().keySet()));
    }
  }

  private List<FloatArray> run(
      SizedGraph graph, Pixels images, int first, int count, List<String> names) {
    Session.Runner runner = open.session().runner();
    names.forEach(name -> runner.fetch(graph.features().get(name)));
    Size size = images.size();
    Shape shape = Shape.of(count, size.height(), size.width(), images.channels());
    try (Tensor pictures = Tensors.of(images, first, shape);
        TInt64 counter = TInt64.scalarOf(0)) {
      runner.feed(graph.port().placeholder(), pictures);
      runner.feed(construction.draws().counter(), counter);
      try (Result result = Sessions.run(runner)) {
        List<FloatArray> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
          found.add(Tensors.read(result.get(i)));
        }
        return found;
      }
    }
  }

  @Override
  public void close() {
    open.close();
  }
}
