package com.acme.vision.backbone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.part.Setting;
import org.dino4j.api.timeline.Timeline;
import org.dino4j.api.view.InputSpec;
import org.dino4j.api.view.Size;
import org.dino4j.api.view.ViewSpec;
import org.dino4j.testkit.contract.BackboneContract;
import org.junit.jupiter.api.Test;

final class ConvNetTest extends BackboneContract {
  @Override
  protected ConvNetOptions options() {
    return new ConvNetOptions(4, 2, 3);
  }

  @Override
  protected Backbone part() {
    return new ConvNet(options());
  }

  @Test
  void viewsThatCannotBeHalvedAreObjectedTo() {
    ViewSpec odd = new ViewSpec("global", 2, new Size(30, 32), 3, ViewSpec.PixelFormat.UINT8);
    Setting setting = new Setting(new InputSpec(List.of(odd)), new Timeline(1, 1, 1), 1);

    assertThat(part().objections(setting))
        .containsExactly(
            "global views are 30x32 pixels, but 2 stages need multiples of 4; change their size or use fewer stages");
  }
}
