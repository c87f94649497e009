package org.dino4j.data.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Which list of pictures, and how it is read. */
@Doc("a list of pictures: a CSV file with a line of column names, in UTF-8")
public record CsvOptions(
    @Doc("the CSV file") Path path,
    @Doc("folder that paths in the list start from; by default the folder of the CSV file")
        Optional<Path> root,
    @Doc("column that holds the path of a picture") @Default("\"path\"") String pathColumn,
    @Doc("column that holds its class, a name or a whole number; left out: pictures have no class")
        Optional<String> labelColumn,
    @Doc("one character between columns") @Default("\",\"") String delimiter,
    @Doc("1 reads pictures as grey, 3 as RGB") @Default("3") int channels,
    @Doc("what transparent pixels are laid on: [red, green, blue], 0 to 255")
        @Default("[255, 255, 255]")
        List<Integer> background) {
  public CsvOptions {
    background = List.copyOf(background);
    Options.check(
        delimiter.length() == 1 && !"\"\r\n".contains(delimiter),
        "delimiter must be one character, found '%s'",
        delimiter);
    Decoding.check(channels, background);
  }
}
