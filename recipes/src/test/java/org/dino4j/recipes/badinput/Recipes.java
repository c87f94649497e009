package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.RECIPE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Recipe files that are damaged as files. What is wrong in their fields is in ProblemsTest. */
final class Recipes {
  private Recipes() {}

  static Stream<BadInput> all() {
    return Stream.of(
        bytes("of zeros", text -> new byte[4096]),
        bytes("in UTF-16 with a cut", text -> cut(text.getBytes(StandardCharsets.UTF_16))),
        bytes("that is a picture", text -> Samples.png(0)),
        bytes("in Latin-1", text -> latin(text.replace("small", "\u00fc"))),
        text("with a byte order mark inside", text -> text.replace(":", ":\ufeff")),
        text("nested a hundred thousand deep", text -> "[".repeat(100_000)),
        text("nested deep in a field", text -> text.replace("\"pictures\"", "[".repeat(5_000))),
        text("with a number of ten thousand digits", text -> batch(text, "7".repeat(10_000))),
        text("with an exponent beyond all", text -> batch(text, "1e999999999")),
        text("with a bare word", text -> batch(text, "four")),
        text("in single quotes", text -> text.replace('"', '\'')),
        text("with a semicolon", text -> text.replace(",", ";")),
        text("without a comma", text -> text.replaceFirst(",", "")),
        text("as a YAML file", text -> "seed: 3\ndata:\n  train: pictures\n"),
        text("of one string", text -> "\"quickstart\""),
        text("of two recipes", text -> text + text),
        text("with an unclosed comment", text -> "/* " + text),
        text("with an unclosed text", text -> text.replaceFirst("\"type\"", "\"type")),
        text("with an infinite rate", text -> text.replace("0.01", "Infinity")),
        text("with a rate that is no number", text -> text.replace("0.01", "NaN")),
        text("with true for a number", text -> text.replace("\"batch\" : 4", "\"batch\" : true")));
  }

  private static String batch(String text, String value) {
    return text.replace("\"batch\" : 4", "\"batch\" : " + value);
  }

  private static byte[] cut(byte[] file) {
    return Damage.of("utf-16").cut(file);
  }

  private static byte[] latin(String text) {
    return text.replaceFirst("pictures", "pict\u00fcres").getBytes(Charset.forName("ISO-8859-1"));
  }

  private static BadInput text(String name, UnaryOperator<String> change) {
    return bytes(name, text -> change.apply(text).getBytes(StandardCharsets.UTF_8));
  }

  private static BadInput bytes(String name, java.util.function.Function<String, byte[]> change) {
    return BadInput.of(
            Kind.RECIPE,
            "a recipe " + name,
            desk -> {
              String text =
                  new String(desk.pictures().recipe().bytes(Desk.RECIPE), StandardCharsets.UTF_8);
              desk.file(Desk.RECIPE, change.apply(text));
            },
            "validate {here}/small.json --without-data")
        .refused(RECIPE, "recipe small.json has ");
  }
}
