package org.dino4j.heads.dino;

import org.dino4j.api.layer.LinearInit;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** DINO's projection head. */
@Doc("DINO's projection head: MLP, L2 norm, weight-normed last layer (arXiv:2104.14294)")
public record DinoMlpOptions(
    @Doc("prototypes: how many scores come out") @Default("65536") int outputs,
    @Doc("width of the hidden layers") @Default("2048") int hiddenDim,
    @Doc("width of the row that is L2-normalised before the last layer") @Default("256")
        int bottleneck,
    @Doc("linear layers before the L2 norm") @Default("3") int layers,
    @Doc("batch norm after each hidden layer") @Default("false") boolean batchNorm,
    @Doc(
            "prototypes have length 1; if not, their lengths are trained (in DINO v1 safe with small models only; DINOv2 always does)")
        @Default("true")
        boolean normLastLayer,
    @Doc("whether the linear layers before the L2 norm have a bias") @Default("true")
        boolean mlpBias,
    @Doc("rows shorter than this are divided by it in the L2 norm (DINOv2 in half precision: 1e-6)")
        @Default("1e-12")
        double normalizeEps,
    @Doc("how linear layers start: 'truncated-normal' (std .02) or 'xavier-uniform'")
        @Default("\"truncated-normal\"")
        LinearInit weightInit,
    @Doc(
            "whether rows are L2-normalised before the last layer; without it deep heads did not learn in an ablation of the DINO paper")
        @Default("true")
        boolean normBottleneck) {
  private static final int MOST_LAYERS = 1000;

  public DinoMlpOptions {
    Options.check(outputs > 0, "outputs must be above 0, found %s", outputs);
    Options.check(hiddenDim > 0, "hiddenDim must be above 0, found %s", hiddenDim);
    Options.check(bottleneck > 0, "bottleneck must be above 0, found %s", bottleneck);
    Options.check(layers > 0, "layers must be above 0, found %s", layers);
    Options.check(
        layers <= MOST_LAYERS,
        "layers must be at most %s, found %s: each is a piece of the graph of its own",
        MOST_LAYERS,
        layers);
    Options.check(normalizeEps > 0, "normalizeEps must be above 0, found %s", normalizeEps);
    Options.check(
        !batchNorm || layers > 1,
        "batchNorm follows hidden layers, of which a head with layers 1 has none");
  }
}
