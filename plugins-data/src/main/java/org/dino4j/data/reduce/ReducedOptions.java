package org.dino4j.data.reduce;

import java.nio.file.Path;
import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Which pictures are made smaller, and how small. */
@Doc(
    "the pictures of another source, the large ones made smaller once a run: for photographs that take longer to decode than to train on")
public record ReducedOptions(
    @Doc("where the pictures come from") DataSource source,
    @Doc(
            "a picture whose shorter side is longer is resized to this many pixels; about twice the side of the largest view keeps what views show")
        @Default("512")
        int shorterSide,
    @Doc(
            "folder that holds smaller pictures while the run goes, 1.5 MB or so each; left out: the system's folder for temporary files")
        Optional<Path> folder) {
  public ReducedOptions {
    Options.check(shorterSide > 0, "shorterSide must be above 0, found %s", shorterSide);
  }
}
