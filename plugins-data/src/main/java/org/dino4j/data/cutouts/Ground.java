package org.dino4j.data.cutouts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.data.option.Colour;

/** What an object lies on. */
@Doc("what an object lies on: one colour, or a piece of a picture drawn from a folder")
public record Ground(
    @Doc("red, green and blue, 0 to 255") @Default("[255, 255, 255]") List<Integer> colour,
    @Doc(
            "folder of pictures; each view lies on a drawn square piece of one of them, the colour is then not used")
        Optional<Path> pictures) {
  public Ground {
    colour = List.copyOf(colour);
    Colour.of("colour", colour);
  }
}
