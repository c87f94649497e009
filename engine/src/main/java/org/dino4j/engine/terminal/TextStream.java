package org.dino4j.engine.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Text for a person: on its way it becomes {@link Visible}. One line of a terminal may be written
 * over; whatever is printed beside it begins on a line of its own.
 */
public final class TextStream extends PrintStream {
  private final PrintStream to;
  private final OpenLine line;

  private TextStream(PrintStream to, OpenLine line) {
    super(new VisibleBytes(to, line), true, StandardCharsets.UTF_8);
    this.to = to;
    this.line = line;
  }

  /** Text that ends up in {@code to}. */
  public static TextStream to(PrintStream to) {
    return to instanceof TextStream text ? text : new TextStream(to, new OpenLine(to));
  }

  /** Text that ends up elsewhere, but on the same terminal: the line written over is this one's. */
  public TextStream beside(PrintStream other) {
    return new TextStream(other, line);
  }

  /** Says one thing: where it has several lines, those after the first stand in from the margin. */
  @Override
  public void println(String text) {
    super.println(Visible.paragraph(text));
  }

  /** Shows a line that the next one takes the place of. */
  public void overwrite(String text) {
    line.overwrite(Visible.line(text));
  }

  /** Takes the line away that was to be written over. */
  public void clearLine() {
    line.clear();
  }

  /** Leaves the line that was to be written over where it is. */
  public void endLine() {
    line.end();
  }

  /** Whether some text did not arrive, now or earlier. */
  @Override
  public boolean checkError() {
    boolean here = super.checkError();
    return to.checkError() || here;
  }
}
