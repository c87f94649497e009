package org.dino4j.api.method;

import org.dino4j.api.loss.LossTerm;

/** A loss term and its weight in the objective. */
public record WeightedTerm(double weight, LossTerm term) {}
