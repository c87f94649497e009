package com.acme.vision.rotation;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.data.Views;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.seed.Seeds;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;

/** The upper left corner of an RGB picture and of its maps, so many times. */
record Corner(Size size, int count) implements ViewPolicy {
  static Corner of(int side) {
    return new Corner(Size.square(side), 1);
  }

  @Override
  public InputSpec inputs() {
    return new InputSpec(
        List.of(new ViewSpec("corner", count, size, 3, ViewSpec.PixelFormat.UINT8)));
  }

  @Override
  public Annotations offers(Annotations given) {
    return given;
  }

  @Override
  public Views views(Sample sample, Seeds seeds) {
    Map<String, List<Raster>> maps = new HashMap<>();
    sample.targets().forEach((name, map) -> maps.put(name, Collections.nCopies(count, of(map))));
    return new Views(Collections.nCopies(count, of(sample.image())), sample.label(), maps);
  }

  private Image of(Image image) {
    Image.Values corner = Image.Values.zeros(image.format(), size.height() * size.width() * 3);
    for (int row = 0; row < size.height(); row++) {
      image
          .values()
          .copy(row * image.width() * 3, corner, row * size.width() * 3, size.width() * 3);
    }
    return new Image(size, 3, corner);
  }

  private Raster of(Raster map) {
    float[] values = new float[size.height() * size.width()];
    for (int place = 0; place < values.length; place++) {
      values[place] =
          map.values()[place / size.width() * map.size().width() + place % size.width()];
    }
    return Raster.of(size, values);
  }
}
