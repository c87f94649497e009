package org.dino4j.backbones.vit;

import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;

/** Whether a group of views can be cut into patches. */
record ViewFit(VitOptions options, ViewSpec views) {
  List<String> objections() {
    List<String> objections = new ArrayList<>();
    Size size = views.size();
    if (size.height() % options.patchSize() != 0 || size.width() % options.patchSize() != 0) {
      objections.add(
          "%s views are %s pixels, which is not a multiple of patchSize (%s); nearest: %s"
              .formatted(views.name(), size, options.patchSize(), nearest(size)));
    }
    if (views.channels() != options.channels()) {
      objections.add(
          "%s views have %s channels, but channels is %s; set channels to %s"
              .formatted(views.name(), views.channels(), options.channels(), views.channels()));
    }
    return objections;
  }

  private String nearest(Size size) {
    String larger = up(size.height()) + "x" + up(size.width());
    boolean fits = size.height() >= options.patchSize() && size.width() >= options.patchSize();
    return fits ? down(size.height()) + "x" + down(size.width()) + " or " + larger : larger;
  }

  private long down(long side) {
    return side / options.patchSize() * options.patchSize();
  }

  private long up(long side) {
    return down(side + options.patchSize() - 1);
  }
}
