package com.acme.vision.rotation;

import org.dino4j.api.model.Backbone;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.view.Normalization;

/** Settings of {@link Rotation}. */
@Doc("a network tells by which quarter turn a picture was turned (RotNet); views: 'acme-turned'")
public record RotationOptions(
    @Doc("the network that learns to see") Backbone backbone,
    @Doc("mean and deviation that are taken off the pixels; ImageNet's by default") @Default("{}")
        Normalization normalize) {}
