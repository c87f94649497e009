package org.dino4j.evaluations.foreground;

import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.timeline.Length;
import org.dino4j.evaluations.patch.PcaOptions;

/** Which pictures are asked about, and how. */
@Doc(
    "patch tokens against true masks: Jaccard index of k-NN, of the first PCA component and of attention")
public record ForegroundOptions(
    @Doc(
            "pictures whose masks the k-NN knows; left out: those that are trained on. The source must have the map")
        Optional<DataSource> bank,
    @Doc("pictures that it is asked about; left out: those that data.holdOut holds out")
        Optional<DataSource> queries,
    @Doc("how the one view of a picture is cut; larger ones have more patches") ViewPolicy views,
    @Doc("name of the map, from 0 (ground) to 1 (object); above a half is foreground")
        @Default("\"mask\"")
        String mask,
    @Doc("how many pictures of the bank, and of the queries, from all over them") @Default("100")
        int count,
    @Doc("how many of the bank's patches are kept, from all over them") @Default("10000")
        int bankPatches,
    @Doc("how many of the nearest patches say whether a patch is foreground") @Default("10") int k,
    @Doc("share of the attention's mass that makes its mask") @Default("0.6") double mass,
    @Doc("how the first component becomes a mask") @Default("{}") PcaOptions pca,
    @Doc("how many pictures are shown with their masks") @Default("6") int rows,
    @Doc("from one measurement to the next; the end of the run is always measured")
        @Default("\"20 epochs\"")
        Length every,
    @Doc("how results are named") @Default("\"foreground\"") String name) {
  public ForegroundOptions {
    Options.check(!mask.isBlank(), "mask must not be empty");
    Options.check(count > 0, "count must be above 0, found %s", count);
    Options.check(bankPatches > 0, "bankPatches must be above 0, found %s", bankPatches);
    Options.check(k > 0, "k must be above 0, found %s", k);
    Options.check(mass > 0 && mass <= 1, "mass must be in 0 .. 1 (0 excluded), found %s", mass);
    Options.check(rows > 0, "rows must be above 0, found %s", rows);
    Options.check(every.amount() > 0, "every must be above 0, found %s", every);
  }
}
