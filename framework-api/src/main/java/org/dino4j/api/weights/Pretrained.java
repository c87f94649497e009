package org.dino4j.api.weights;

import java.nio.file.Path;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/**
 * Weights that a backbone or a head starts from instead of chance: somebody else's file, or a run.
 * Names and shapes of other tools are translated by the layouts that the part knows.
 */
@Doc("weights that a network starts from instead of chance")
public record Pretrained(
    @Doc(
            "a file of weights (safetensors or an index of shards, PyTorch's .pth, NPZ), or the folder of a run")
        Path path,
    @Doc("whose names the file uses; 'auto' finds it out") @Default("\"auto\"") String layout,
    @Doc(
            "which network of a file that holds several, 'teacher' or 'student'; the one to keep where it is left out")
        Optional<String> network,
    @Doc(
            "what becomes of parameters that the file has no values for: 'refuse', or 'initialize' them by chance")
        @Default("\"refuse\"")
        OnMissing onMissing,
    @Doc(
            "first layer of another number of channels: 'refuse', 'mean' of the file's channels, 'repeat' them, or 'zero' for the new ones")
        @Default("\"refuse\"")
        ChannelFit channels,
    @Doc("licence of the weights, which runs that descend from them carry on: 'Apache-2.0'")
        Optional<String> licence,
    @Doc("where the weights come from: an address or a paper") Optional<String> source) {
  public static final String AUTO = "auto";

  public Pretrained {
    Options.check(!layout.isBlank(), "layout is empty; say 'auto', or the name of a layout");
  }
}
