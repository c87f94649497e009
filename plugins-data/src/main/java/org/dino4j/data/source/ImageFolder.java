package org.dino4j.data.source;

import com.google.inject.Inject;
import java.util.List;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.data.decode.ImageDecoder;

/** Pictures of a folder; the folders in it are classes, in code-point order, or mean nothing. */
public final class ImageFolder implements DataSource {
  private final ImageFolderOptions options;

  @Inject
  public ImageFolder(ImageFolderOptions options) {
    this.options = options;
  }

  @Override
  public DataSet open() {
    PictureNames found = PictureNames.under(options.path());
    List<String> names = found.names();
    Labels labels = labels(names);
    ImageDecoder decoder = Decoding.decoder(options.channels(), options.background());
    return new PictureFiles(
        options.path(),
        names.stream().map(name -> new PictureFile(name, labels.of(outermost(name)))).toList(),
        labels.classes(),
        found.passedOver(),
        decoder);
  }

  private Labels labels(List<String> names) {
    boolean sorted = names.stream().allMatch(name -> name.indexOf('/') >= 0);
    return switch (options.classes()) {
      case SUB_FOLDERS -> Labels.named(names.stream().map(name -> className(names, name)).toList());
      case SUB_FOLDERS_IF_ANY ->
          sorted
              ? Labels.named(names.stream().map(ImageFolder::outermost).toList())
              : Labels.none();
      case NONE -> Labels.none();
    };
  }

  /** The folder in the folder, or empty text, which is the name of no class. */
  private static String outermost(String name) {
    return name.substring(0, Math.max(0, name.indexOf('/')));
  }

  private String className(List<String> names, String name) {
    if (name.indexOf('/') < 0) {
      long outside = names.stream().filter(other -> other.indexOf('/') < 0).count();
      throw DataRefusal.of(
          "%s: %d of %d pictures lie in no sub-folder, the first is %s. Move them into folders named after their"
              + " classes, or set 'classes' to 'none'.",
          options.path(), outside, names.size(), name);
    }
    return outermost(name);
  }
}
