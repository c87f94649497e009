package org.dino4j.data.source;

import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

/** Which tar archives. */
@Doc(
    "pictures in tar archives, read in place; the class of a/key.jpg is the text of a/key.cls (WebDataset), or without"
        + " any .cls the folder 'a'")
public record TarOptions(
    @Doc(
            "a tar archive, a folder of them, or a pattern: shard-{000..127}.tar names each number, shard-*.tar what"
                + " there is")
        Path path,
    @Doc("1 reads pictures as grey, 3 as RGB") @Default("3") int channels,
    @Doc("what transparent pixels are laid on: [red, green, blue], 0 to 255")
        @Default("[255, 255, 255]")
        List<Integer> background) {
  public TarOptions {
    background = List.copyOf(background);
    Decoding.check(channels, background);
  }
}
