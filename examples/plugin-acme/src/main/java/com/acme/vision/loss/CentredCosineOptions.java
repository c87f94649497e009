package com.acme.vision.loss;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;

/** Settings of {@link CentredCosine}. */
@Doc("cosine distance between the student's view and the centred view of the teacher")
public record CentredCosineOptions(
    @Doc("share of the old centre in the new one") @Default("0.9") double centerMomentum,
    @Doc("added to the squared length of a row, against division by zero") @Default("1e-6")
        double epsilon) {
  public CentredCosineOptions {
    Options.check(
        centerMomentum >= 0 && centerMomentum < 1,
        "centerMomentum must be at least 0 and below 1, found %s",
        centerMomentum);
    Options.check(epsilon > 0, "epsilon must be above 0, found %s", epsilon);
  }
}
