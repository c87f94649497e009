package com.acme.vision;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.vision.backbone.ConvNet;
import com.acme.vision.backbone.ConvNetOptions;
import com.acme.vision.data.Outlines;
import com.acme.vision.data.OutlinesOptions;
import com.acme.vision.loss.CentredCosine;
import com.acme.vision.loss.CentredCosineOptions;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.model.Backbone;
import org.dino4j.testkit.part.InstalledParts;
import org.junit.jupiter.api.Test;

/** The service file and the plugin's list, followed as dino4j follows them. */
final class AcmePluginTest {
  @Test
  void bringsEachPartByItsName() {
    assertThat(
            InstalledParts.make(ViewLoss.class, "acme-cosine", new CentredCosineOptions(.9, 1e-6)))
        .isInstanceOf(CentredCosine.class);
    assertThat(InstalledParts.make(Backbone.class, "acme-convnet", new ConvNetOptions(4, 2, 3)))
        .isInstanceOf(ConvNet.class);
    assertThat(InstalledParts.make(DataSource.class, "acme-outlines", new OutlinesOptions(4, 8, 0)))
        .isInstanceOf(Outlines.class);
  }
}
