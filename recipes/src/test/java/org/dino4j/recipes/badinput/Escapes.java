package org.dino4j.recipes.badinput;

import static org.dino4j.api.part.Refusal.Kind.DATA;
import static org.dino4j.api.part.Refusal.Kind.RECIPE;
import static org.dino4j.api.part.Refusal.Kind.USAGE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.terminal.Visible;

/**
 * Names that a terminal would obey: they clear it, write its title, fill the clipboard, turn its
 * text.
 */
final class Escapes {
  private static final String TITLE = "\033]0;x\007";
  private static final String TITLE_SHOWN = "\\u001b]0;x\\u0007";

  private Escapes() {}

  static Stream<BadInput> all() {
    return Stream.of(files(), texts()).flatMap(cases -> cases);
  }

  private static Stream<BadInput> files() {
    return Stream.of(
        BadInput.of(
                Kind.PICTURE,
                "a picture whose name clears the terminal and fills its clipboard",
                desk ->
                    desk.pictures()
                        .recipe()
                        .file("pictures/even/a\033[2J\033]52;c;eA==\007.png", ""),
                readAll(9))
            .refused(DATA, "even/a\\u001b[2J\\u001b]52;c;eA==\\u0007.png"),
        BadInput.of(
                Kind.PICTURE,
                "a picture whose name turns the text and begins a line",
                desk -> desk.pictures().recipe().file("pictures/even/\u202egnp\u009b2J\n.png", ""),
                readAll(9))
            .refused(DATA, "even/\\u202egnp\\u009b2J"),
        BadInput.of(
                Kind.ARCHIVE,
                "an entry whose name writes the title",
                desk -> {
                  desk.pictures().trainOn("{\"type\": \"tar\", \"path\": \"some.tar\"}");
                  Tar tar = new Tar().file("a/" + TITLE + ".png", new byte[0]);
                  desk.file("some.tar", tar.file("a/b.png", Samples.png(1)).ended());
                },
                readAll(2))
            .refused(DATA, "a/" + TITLE_SHOWN + ".png"));
  }

  private static Stream<BadInput> texts() {
    return Stream.of(
        recipe(
            "whose field writes the title", "\"seed\"", "\"se\\u001b]0;x\\u0007ed\"", TITLE_SHOWN),
        recipe("whose part turns the text", "\"vit\"", "\"\u202etiv\"", "'\\u202etiv'"),
        recipe("whose value clears the terminal", "\"2 steps\"", "\"\\u001b[2J\"", "\\u001b[2J"),
        recipe("with a raw escape", "\"batch\"", "\033[2J\"batch\"", "Write it as JSON text"),
        line("run {here}/" + TITLE + ".json", RECIPE, TITLE_SHOWN),
        line("run\033[2J", USAGE, "'run\\u001b[2J'"),
        line("plugins --\033[2J", USAGE, "--\\u001b[2J"));
  }

  private static String readAll(int pictures) {
    return "bench input --like {here}/small.json --batch %s --steps 1 --workers 2"
        .formatted(pictures);
  }

  private static BadInput recipe(String name, String found, String instead, String said) {
    return BadInput.of(
            Kind.RECIPE,
            "a recipe " + name,
            desk -> {
              byte[] whole = desk.pictures().recipe().bytes(Desk.RECIPE);
              String text = new String(whole, StandardCharsets.UTF_8);
              desk.file(Desk.RECIPE, text.replaceFirst(found, Matcher.quoteReplacement(instead)));
            },
            "validate {here}/small.json --without-data")
        .refused(RECIPE, said);
  }

  private static BadInput line(String words, Refusal.Kind as, String said) {
    return new BadInput(
        Kind.COMMAND_LINE,
        Visible.line(words),
        desk -> desk.pictures().recipe(),
        List.of(words.split(" ")),
        as,
        List.of(said));
  }
}
