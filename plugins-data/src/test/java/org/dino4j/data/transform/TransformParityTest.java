package org.dino4j.data.transform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dino4j.api.data.Image;
import org.dino4j.api.view.Normalization;
import org.dino4j.api.view.Size;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenArray;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;

/** Every operation against torchvision's and PIL's own output. */
final class TransformParityTest {

  @GoldenTest("c16_transforms_exact")
  void picturesAreEqual(GoldenCase golden) {
    golden.verify(
        comparison -> {
          for (JsonNode operation : golden.config().path("operations")) {
            Image image = image(golden.array(operation.path("input").asText()));
            compare(comparison, operation, image);
          }
        });
  }

  private static void compare(Comparison comparison, JsonNode operation, Image image) {
    String array = operation.path("array").asText();
    for (JsonNode step : operation.path("chain")) {
      if (step.path("op").asText().equals("to_tensor_normalize")) {
        comparison.array(array, normalize(step.path("arguments")).apply(image));
        return;
      }
      image = transform(step.path("op").asText(), step).apply(image);
    }
    double[] values = new double[image.pixels().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = image.pixels()[i] & 0xff;
    }
    comparison.array(array, values, image.height(), image.width(), image.channels());
  }

  private static Transform transform(String operation, JsonNode step) {
    JsonNode with = step.path("arguments");
    return switch (operation) {
      case "crop" ->
          new Crop(
              new Box(
                  whole(with, "top"),
                  whole(with, "left"),
                  whole(with, "height"),
                  whole(with, "width")));
      case "resize" -> new Resize(size(with), interpolation(step));
      case "resize_short_side" -> new ResizeShortSide(whole(with, "size"), interpolation(step));
      case "center_crop" -> new CenterCrop(size(with));
      case "brightness" -> new Brightness(number(with, "factor"));
      case "contrast" -> new Contrast(number(with, "factor"));
      case "saturation" -> new Saturation(number(with, "factor"));
      case "hue" -> new Hue(number(with, "factor"));
      case "gaussian_blur_box3" -> new BoxBlur(number(with, "sigma"));
      case "gaussian_blur_kernel" ->
          new KernelBlur(whole(with, "kernel_size"), number(with, "sigma"));
      case "solarize" -> new Solarize(whole(with, "threshold"));
      case "grayscale" -> new Grayscale();
      case "horizontal_flip" -> new HorizontalFlip();
      default -> throw new IllegalArgumentException("no operation is called " + operation);
    };
  }

  private static Normalize normalize(JsonNode with) {
    return new Normalize(new Normalization(numbers(with.path("mean")), numbers(with.path("std"))));
  }

  private static Image image(GoldenArray array) {
    int[] values = array.ints();
    byte[] pixels = new byte[values.length];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) values[i];
    }
    Size size = new Size((int) array.shape()[0], (int) array.shape()[1]);
    return new Image(size, (int) array.shape()[2], pixels);
  }

  private static Size size(JsonNode with) {
    return new Size(whole(with, "height"), whole(with, "width"));
  }

  private static Interpolation interpolation(JsonNode step) {
    return Interpolation.valueOf(step.path("interpolation").asText().toUpperCase(Locale.ROOT));
  }

  private static int whole(JsonNode with, String name) {
    return (int) number(with, name);
  }

  private static double number(JsonNode with, String name) {
    if (!with.path(name).isNumber()) {
      throw new IllegalArgumentException("no number " + name + " in " + with);
    }
    return with.path(name).doubleValue();
  }

  private static List<Double> numbers(JsonNode values) {
    List<Double> numbers = new ArrayList<>();
    values.forEach(value -> numbers.add(value.doubleValue()));
    return numbers;
  }
}
