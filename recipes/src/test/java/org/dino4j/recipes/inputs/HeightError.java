package org.dino4j.recipes.inputs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.dino4j.api.data.Raster;
import org.dino4j.api.data.Views;
import org.dino4j.api.evaluate.Better;
import org.dino4j.api.evaluate.Measure;
import org.dino4j.api.train.Encoder;
import org.dino4j.api.unit.Unit;

/** Root of the mean squared error of a map of heights, over the places where one is known. */
public final class HeightError extends ToyEvaluation {
  @Inject
  public HeightError(Plan plan) {
    super(plan, new Measure("height-error", Unit.METRES, Better.LOWER));
  }

  @Override
  double measured(Encoder line, List<Views> asked) {
    float[] told = said(line, pictures(asked), Encoder.PATCHES);
    double squares = 0;
    int places = 0;
    for (int picture = 0; picture < asked.size(); picture++) {
      Raster heights =
          Objects.requireNonNull(asked.get(picture).targets().get(Hills.HEIGHT)).get(0);
      for (int place = 0; place < heights.values().length; place++) {
        if (heights.valid()[place]) {
          double error = told[picture * heights.values().length + place] - heights.values()[place];
          squares += error * error;
          places++;
        }
      }
    }
    return Math.sqrt(squares / places);
  }
}
