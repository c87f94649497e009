package org.dino4j.data.source;

import com.google.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
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
    Labels labels =
        switch (options.classes()) {
          case SUB_FOLDERS ->
              Labels.named(names.stream().map(name -> className(names, name)).toList());
          case NONE -> Labels.none();
        };
    ImageDecoder decoder = Decoding.decoder(options.channels(), options.background());
    return new PictureFiles(
        options.path(),
        names.stream().map(name -> file(name, labels)).toList(),
        labels.classes(),
        found.passedOver(),
        decoder);
  }

  private PictureFile file(String name, Labels labels) {
    OptionalInt label =
        switch (options.classes()) {
          case SUB_FOLDERS -> labels.of(name.substring(0, name.indexOf('/')));
          case NONE -> OptionalInt.empty();
        };
    return new PictureFile(name, label);
  }

  private String className(List<String> names, String name) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      long outside = names.stream().filter(other -> other.indexOf('/') < 0).count();
      throw DataRefusal.of(
          "%s: %d of %d pictures lie in no sub-folder, the first is %s. Move them into folders named after their"
              + " classes, or set 'classes' to 'none'.",
          options.path(), outside, names.size(), name);
    }
    return name.substring(0, slash);
  }
}
