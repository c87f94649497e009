package com.acme.vision;

import com.acme.vision.backbone.ConvNet;
import com.acme.vision.backbone.ConvNetOptions;
import com.acme.vision.data.Outlines;
import com.acme.vision.data.OutlinesOptions;
import com.acme.vision.evaluate.Spread;
import com.acme.vision.evaluate.SpreadOptions;
import com.acme.vision.loss.CentredCosine;
import com.acme.vision.loss.CentredCosineOptions;
import com.acme.vision.rotation.Rotation;
import com.acme.vision.rotation.RotationAccuracy;
import com.acme.vision.rotation.RotationAccuracyOptions;
import com.acme.vision.rotation.RotationOptions;
import com.acme.vision.rotation.Turned;
import com.acme.vision.rotation.TurnedOptions;
import com.google.inject.Module;
import org.dino4j.api.plugin.Components;
import org.dino4j.api.plugin.Plugin;

/**
 * What Acme brings: a loss, a backbone, a data source, an evaluation, and a method with all its
 * own.
 */
public final class AcmePlugin implements Plugin {
  @Override
  public String name() {
    return "acme";
  }

  @Override
  public Module module() {
    return binder ->
        Components.components(binder)
            .viewLoss("acme-cosine", CentredCosineOptions.class, CentredCosine.class)
            .backbone("acme-convnet", ConvNetOptions.class, ConvNet.class)
            .dataSource("acme-outlines", OutlinesOptions.class, Outlines.class)
            .evaluation("acme-spread", SpreadOptions.class, Spread.class)
            .viewPolicy("acme-turned", TurnedOptions.class, Turned.class)
            .method("acme-rotation", RotationOptions.class, Rotation.class)
            .evaluation(
                "acme-rotation-accuracy", RotationAccuracyOptions.class, RotationAccuracy.class);
  }
}
