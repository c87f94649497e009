package org.dino4j.data.views;

import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.data.transform.Interpolation;

/** How large the middle of a picture is. */
@Doc("the middle of a picture, nothing drawn: for evaluations")
public record CenterCropOptions(
    @Doc("the shorter side is resized to this many pixels first") @Default("256") int resize,
    @Doc("side of the view, in pixels") @Default("224") int size,
    @Doc("filter with which the picture is resized") @Default("\"bicubic\"")
        Interpolation interpolation,
    @Doc("channels of the pictures: 1 for grey, 3 for RGB") @Default("3") int channels,
    @Doc(
            "how a pixel of the pictures is stored: uint8, uint16 (0 to 65535) or float32 (scaled already)")
        @Default("\"uint8\"")
        PixelFormat pixels) {
  public CenterCropOptions {
    Options.check(size > 0, "size must be above 0, found %s", size);
    Options.check(
        resize >= size,
        "resize (%s) must be at least size (%s): a view lies inside the resized picture",
        resize,
        size);
    Options.check(channels > 0, "channels must be above 0, found %s", channels);
    Sides.check("size", size, channels); // of the resized picture only the middle is made
  }
}
