package org.dino4j.data.views;

import java.util.List;
import java.util.stream.Stream;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.Options;
import org.dino4j.api.view.ViewSpec.PixelFormat;
import org.dino4j.data.option.Range;
import org.dino4j.data.transform.Interpolation;

/** Which views are cut, and what is done to them. The defaults are those of DINO v1. */
@Doc("large and small crops of a picture, each with its own changes of colour and sharpness")
public record MultiCropOptions(
    @Doc("the large views") @Default("{}") GlobalCrops global,
    @Doc("the small views") @Default("{}") LocalCrops local,
    @Doc("width over height of the part of the picture that a view shows, [low, high]")
        @Default("[0.75, 1.3333333333333333]")
        List<Double> ratio,
    @Doc("probability that a view is mirrored") @Default("0.5") double flip,
    @Doc("changes of colour") @Default("{}") JitterOptions jitter,
    @Doc("probability that a view loses its colour") @Default("0.2") double grayscale,
    @Doc("how views are blurred") @Default("{}") BlurOptions blur,
    @Doc("value from which solarizing inverts, 0 to 255") @Default("128") int solarizeThreshold,
    @Doc("filter with which a crop is resized") @Default("\"bicubic\"") Interpolation interpolation,
    @Doc("channels of the pictures: 1 for grey, 3 for RGB; other pictures have no colour to change")
        @Default("3")
        int channels,
    @Doc(
            "how a pixel of the pictures is stored: uint8, uint16 (0 to 65535) or float32 (scaled already)")
        @Default("\"uint8\"")
        PixelFormat pixels) {
  public MultiCropOptions {
    ratio = List.copyOf(ratio);
    Options.check(Range.of("ratio", ratio).low() > 0, "ratio must be above 0, found %s", ratio);
    Chance.check("flip", flip);
    Chance.check("grayscale", grayscale);
    Options.check(
        solarizeThreshold >= 0 && solarizeThreshold <= 256,
        "solarizeThreshold must lie in 0..256, found %s",
        solarizeThreshold);
    Options.check(channels > 0, "channels must be above 0, found %s", channels);
    Options.check(
        global.count() + local.count() > 0, "global.count and local.count must not both be 0");
    Sides.check("global.size", global.size(), channels);
    global.anchorSize().ifPresent(side -> Sides.check("global.anchorSize", side, channels));
    Sides.check("local.size", local.size(), channels);
    new Blur(blur).checkFits(global.group());
    new Blur(blur).checkFits(local.group());
    Options.check(
        channels == 1 || channels == 3 || colourless(global, local, jitter, grayscale),
        "%s channels are no colours that people see: set jitter.probability, grayscale and solarize to 0",
        channels);
    Options.check(
        pixels == PixelFormat.UINT8
            || (colourless(global, local, jitter, grayscale)
                && !new Blur(blur).isUsed(global.group())
                && !new Blur(blur).isUsed(local.group())),
        "only of uint8 pictures are colour and sharpness changed, and pixels is %s: set jitter.probability, grayscale and solarize to 0, and blur so that no view is blurred",
        PixelNames.of(pixels));
  }

  private static boolean colourless(
      GlobalCrops global, LocalCrops local, JitterOptions jitter, double grayscale) {
    return jitter.probability() == 0
        && grayscale == 0
        && Stream.concat(global.solarize().stream(), local.solarize().stream())
            .allMatch(probability -> probability == 0);
  }

  /** The groups that have views. */
  List<ViewGroup> groups() {
    return Stream.concat(Stream.of(global.group(), local.group()), global.anchor().stream())
        .filter(group -> group.count() > 0)
        .toList();
  }
}
