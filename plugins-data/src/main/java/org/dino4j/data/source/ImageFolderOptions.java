package org.dino4j.data.source;

import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;

/** Which folder, and what its sub-folders mean. */
@Doc("a folder of pictures, with all folders inside it, sorted by name")
public record ImageFolderOptions(
    @Doc("the folder") Path path,
    @Doc(
            "sub-folders: each folder in it is a class and holds its pictures; sub-folders-if-any: the same where every picture lies in one, else none; none: pictures have no class")
        @Default("\"sub-folders\"")
        Classes classes,
    @Doc("1 reads pictures as grey, 3 as RGB") @Default("3") int channels,
    @Doc("what transparent pixels are laid on: [red, green, blue], 0 to 255")
        @Default("[255, 255, 255]")
        List<Integer> background) {
  /** What tells the class of a picture. */
  public enum Classes {
    SUB_FOLDERS,
    SUB_FOLDERS_IF_ANY,
    NONE
  }

  public ImageFolderOptions {
    background = List.copyOf(background);
    Decoding.check(channels, background);
  }
}
