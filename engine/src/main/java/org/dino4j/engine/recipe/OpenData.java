package org.dino4j.engine.recipe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.PassedOver;
import org.dino4j.api.evaluate.OpenSources;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.provenance.SourceFacts;
import org.dino4j.engine.source.Portion;

/** All data of a recipe, open while it is checked. */
final class OpenData implements OpenSources, AutoCloseable {
  private final IdentityHashMap<DataSource, DataSet> sets = new IdentityHashMap<>();
  private final DataSection section;

  private OpenData(DataSection section) {
    this.section = section;
  }

  /** Opens every source of a recipe; what cannot be opened becomes a fault at its place. */
  static OpenData open(BoundRecipe bound, Faults faults) {
    OpenData data = new OpenData(bound.recipe().data());
    PartQuestions questions = new PartQuestions(bound, faults);
    for (Object part : bound.parts()) {
      if (part instanceof DataSource source) {
        questions.ask(source, () -> data.open(source));
      }
    }
    return data;
  }

  private List<String> open(DataSource source) {
    sets.put(source, source.open());
    return List.of();
  }

  boolean isTrainedOpen() {
    return sets.containsKey(section.train());
  }

  @Override
  public DataSet of(DataSource source) {
    return Objects.requireNonNull(sets.get(source), "a source of this recipe that could be opened");
  }

  private static Stream<DataSource> sources(BoundRecipe bound) {
    return bound.parts().stream().filter(DataSource.class::isInstance).map(DataSource.class::cast);
  }

  /** What the sources passed over, in the order of the recipe. */
  List<LeftOut> leftOut(BoundRecipe bound) {
    Map<String, List<PassedOver>> byPlace = new TreeMap<>();
    sources(bound).forEach(source -> byPlace.put(bound.place(source), of(source).passedOver()));
    return LeftOut.of(byPlace);
  }

  @Override
  public DataSet trained() {
    return trained(of(section.train()));
  }

  private DataSet trained(DataSet whole) {
    return section.holdOut().map(how -> how.of(whole, Portion.TRAIN)).orElse(whole);
  }

  @Override
  public Optional<DataSet> heldOut() {
    return section.holdOut().map(how -> how.of(of(section.train()), Portion.HELD_OUT));
  }

  /** What each source holds, in the order of the recipe. */
  List<SourceFacts> facts(BoundRecipe bound) {
    return sources(bound)
        .map(source -> SourceFacts.of(bound.place(source), of(source)))
        .sorted(Comparator.comparing(SourceFacts::place))
        .toList();
  }

  /** Leaves what is trained on open for the run. */
  DataSet keepTrained() {
    return trained(Objects.requireNonNull(sets.remove(section.train())));
  }

  @Override
  public void close() {
    List<DataSet> all = new ArrayList<>(sets.values());
    sets.clear();
    all.forEach(DataSet::close);
  }
}
