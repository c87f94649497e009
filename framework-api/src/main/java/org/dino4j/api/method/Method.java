package org.dino4j.api.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dino4j.api.graph.GraphScope;
import org.dino4j.api.mask.Masking;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.option.Doc;
import org.dino4j.api.part.Part;
import org.dino4j.api.view.InputSpec;

/** What an experiment does in one step: self-distillation, distillation, supervised depth ... */
@Doc("what is trained and with which objective")
public interface Method extends Part {
  /** Turns parts into terms, trained modules and followers. Called once per graph. */
  Program compose(GraphScope root, Inputs in);

  /** Which patches of which views are hidden; nothing for a method that masks none. */
  default Optional<Masking> masking(InputSpec inputs) {
    return Optional.empty();
  }

  /**
   * The networks worth judging, the one to keep first: teacher, then student. None where pictures
   * are not what they see: reports then leave out what shows a network, and evaluations that show
   * pictures to networks are refused.
   */
  List<JudgedEncoder> encoders();

  /**
   * Every backbone by the path of its weights, also of networks that nobody judges: where pictures
   * of another size follow, each resizes what hangs on the size.
   */
  default Map<String, Backbone> backbones() {
    return encoders().stream()
        .collect(Collectors.toMap(JudgedEncoder::path, JudgedEncoder::backbone));
  }
}
