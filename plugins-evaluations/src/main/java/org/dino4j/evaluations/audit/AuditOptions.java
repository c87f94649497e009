package org.dino4j.evaluations.audit;

import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.timeline.Length;
import org.dino4j.evaluations.patch.PcaOptions;

/** Which pictures are looked at, and how. */
@Doc(
    "what the patch tokens are like: norms by block, outliers (arXiv:2309.16588), PCA colours, attention by head and register; needs no labels")
public record AuditOptions(
    @Doc(
            "pictures to look at; left out: those that data.holdOut holds out, or where it holds none out, those that are trained on")
        Optional<DataSource> pictures,
    @Doc("how the one view of a picture is cut that is measured") ViewPolicy views,
    @Doc(
            "how the views are cut that are shown with PCA colours and attention: larger ones have more patches; left out: as 'views'")
        Optional<ViewPolicy> shown,
    @Doc("how many pictures are measured, from all over the set") @Default("48") int count,
    @Doc("how many of them are shown") @Default("6") int rows,
    @Doc("blocks that are shown with PCA colours and attention; -1 is the last") @Default("[-1]")
        List<Integer> blocks,
    @Doc("how patches become colours") @Default("{}") PcaOptions pca,
    @Doc("penalty of the ridge regressions that tell position and pixels from a token")
        @Default("1.0")
        double penalty,
    @Doc("from one measurement to the next; the end of the run is always measured")
        @Default("\"20 epochs\"")
        Length every,
    @Doc("how results are named") @Default("\"audit\"") String name) {
  public AuditOptions {
    blocks = List.copyOf(blocks);
    Options.check(count > 0, "count must be above 0, found %s", count);
    Options.check(rows > 0, "rows must be above 0, found %s", rows);
    Options.check(penalty > 0, "penalty must be above 0, found %s", penalty);
    Options.check(every.amount() > 0, "every must be above 0, found %s", every);
  }

  /** How the pictures that are shown are cut. */
  ViewPolicy shownViews() {
    return shown.orElse(views);
  }
}
