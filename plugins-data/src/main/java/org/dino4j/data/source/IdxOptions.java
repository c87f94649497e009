package org.dino4j.data.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

/** Which files of the IDX format. */
@Doc(
    "grey pictures of one size in an IDX file, the format of MNIST and Fashion-MNIST; .gz may stay packed")
public record IdxOptions(
    @Doc("the file of pictures, for example train-images-idx3-ubyte.gz") Path images,
    @Doc(
            "the file of their classes, for example train-labels-idx1-ubyte.gz; left out: pictures have no class")
        Optional<Path> labels,
    @Doc("names of the classes by number; left out: their numbers") @Default("[]")
        List<String> classes,
    @Doc("1 gives grey pictures, 3 the same grey as RGB") @Default("3") int channels) {
  public IdxOptions {
    classes = List.copyOf(classes);
    Decoding.checkChannels(channels);
  }
}
