package com.acme.vision.rotation;

import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.option.Doc;

/** What {@link Turned} turns. */
@Doc("views turned by 0, 90, 180 or 270 degrees; the label of a sample is its turn")
public record TurnedOptions(
    @Doc("how the views are cut before they are turned; squares") ViewPolicy views) {}
