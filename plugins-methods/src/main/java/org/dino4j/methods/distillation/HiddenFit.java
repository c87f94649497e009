package org.dino4j.methods.distillation;

import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.api.model.Grid;
import org.dino4j.api.part.Setting;
import org.dino4j.api.view.ViewSpec;

/** Whether patches can be hidden of the global views. */
record HiddenFit(SelfDistillationOptions options, PatchObjective patches, Setting setting) {
  static Stream<String> objections(SelfDistillationOptions options, Setting setting) {
    return options.patches().stream()
        .map(patches -> new HiddenFit(options, patches, setting))
        .flatMap(fit -> setting.inputs().groups().stream().limit(1).flatMap(fit::objections));
  }

  private Stream<String> objections(ViewSpec global) {
    Optional<Grid> grid = options.backbone().grid(global.size());
    if (grid.isEmpty()) {
      return Stream.of(
          "'patches' compares patches, and this backbone has none; take a vit, or leave 'patches' out");
    }
    if (patches.masks().isPresent() && !options.backbone().hidesPatches()) {
      return Stream.of(
          "'patches' hides patches, but this backbone has nothing to put in their place; take a vit"
              + " with maskToken true, or leave patches.masks out and compare \"all\"");
    }
    int images = global.count() * setting.timeline().batch();
    return patches.masks().stream()
        .filter(masks -> masks.most(grid.get(), images) == 0)
        .map(
            masks ->
                ("patches.masks hides no patch of %s images of %sx%s patches, so its losses learn nothing; raise"
                        + " its share of images or of patches, or the batch, or leave 'patches' out")
                    .formatted(images, grid.get().rows(), grid.get().columns()));
  }
}
