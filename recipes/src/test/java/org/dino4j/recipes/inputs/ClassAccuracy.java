package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import org.dino4j.api.data.Views;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.unit.Unit;

/** How many of the pictures that have one of two classes are told right. */
public final class ClassAccuracy extends ToyEvaluation {
  @Inject
  public ClassAccuracy(Plan plan) {
    super(plan, new Measure("class-accuracy", Unit.SHARE, Better.HIGHER));
  }

  @Override
  double measured(Encoder line, List<Views> asked) {
    float[] logits = said(line, pictures(asked), Encoder.CLASS_TOKEN);
    int right = 0;
    int known = 0;
    for (int i = 0; i < asked.size(); i++) {
      OptionalInt label = asked.get(i).label();
      if (label.isPresent()) {
        int told = logits[2 * i + 1] > logits[2 * i] ? 1 : 0;
        right += told == label.getAsInt() ? 1 : 0;
        known++;
      }
    }
    return right / (double) known;
  }
}
