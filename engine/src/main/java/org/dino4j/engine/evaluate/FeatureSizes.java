package org.dino4j.engine.evaluate;

import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.size.Extent;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.engine.size.Limits;

/** Whether the views and the features of evaluated pictures can be held. */
record FeatureSizes(Limits limits) {
  /** While rows are scaled, they are there twice. */
  private static final int COPIES = 2;

  /** Views are encoded in chunks. */
  List<String> ofViews(InputSpec views) {
    return views.groups().stream()
        .flatMap(group -> limits.arrays(List.of(chunk(group))).stream())
        .toList();
  }

  private static Extent chunk(ViewSpec group) {
    return Extent.of("a chunk of views, encoded together")
        .by("pictures", Pictures.CHUNK)
        .by("height", group.size().height())
        .by("width", group.size().width())
        .by("channels", group.channels());
  }

  /** One view in one network. */
  List<String> ofOneView(InputSpec views, List<JudgedEncoder> networks) {
    return networks.stream()
        .flatMap(network -> network.backbone().activations(views).stream())
        .flatMap(
            array ->
                limits
                    .machine(
                        "The views", List.of(array.times(Math.min(1, array.count()))), Float.BYTES)
                    .stream())
        .distinct()
        .toList();
  }

  /** The rows of a set, one for each picture. */
  List<String> ofRows(String set, int pictures, List<JudgedEncoder> networks) {
    return networks.stream()
        .map(network -> network.backbone().width())
        .distinct()
        .map(width -> Extent.of("features of " + set).by("pictures", pictures).by("width", width))
        .flatMap(rows -> ofRows(set, rows))
        .toList();
  }

  private Stream<String> ofRows(String set, Extent rows) {
    List<String> tooLong = limits.arrays(List.of(rows));
    return tooLong.isEmpty()
        ? limits.heap("The features of " + set, List.of(rows), COPIES * Float.BYTES).stream()
        : tooLong.stream();
  }
}
