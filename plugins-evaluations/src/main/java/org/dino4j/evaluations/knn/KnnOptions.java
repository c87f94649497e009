package org.dino4j.evaluations.knn;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.timeline.Length;
import org.dino4j.api.unit.Unit;

/** Weighted k-NN on frozen features, next to baselines on the same split. */
@Doc("weighted k-NN on frozen features, next to baselines on the same split")
public record KnnOptions(
    @Doc("pictures whose classes are known to the classifier; left out: those that are trained on")
        Optional<DataSource> bank,
    @Doc(
            "pictures that it is asked about; left out: those that data.holdOut holds out, and where they have no classes, only nearest neighbours are shown")
        Optional<DataSource> queries,
    @Doc("how the one view of a picture is cut") ViewPolicy views,
    @Doc("numbers of neighbours that vote; the first is the one that is reported")
        @Default("[10, 20]")
        List<Integer> k,
    @Doc("a neighbour votes with exp(similarity / temperature)") @Default("0.07")
        double temperature,
    @Doc("from one measurement to the next; the end of the run is always measured")
        @Default("\"5 epochs\"")
        Length every,
    @Doc("how results are named") @Default("\"knn\"") String name) {
  public KnnOptions {
    k = List.copyOf(k);
    Options.check(!k.isEmpty(), "k needs at least one number of neighbours");
    Options.check(k.stream().allMatch(n -> n > 0), "every k must be above 0, found %s", k);
    Options.check(temperature > 0, "temperature must be above 0, found %s", temperature);
    Options.check(every.amount() > 0, "every must be above 0, found %s", every);
    Options.check(!name.isBlank(), "name must not be empty");
    Options.check(
        name.indexOf('@') < 0,
        "name must not hold '@', which stands between a result and its k; found '%s'",
        name);
  }

  /** How often the class that most of {@code k} neighbours vote for is the right one. */
  static Measure measure(int k) {
    return new Measure(Integer.toString(k), Unit.SHARE, Better.HIGHER);
  }

  /** The largest number of neighbours. */
  int most() {
    return k.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }
}
