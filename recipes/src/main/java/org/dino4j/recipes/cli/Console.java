package org.dino4j.recipes.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.dino4j.engine.terminal.TextStream;

/** Where a command speaks: results to {@code out}, everything about them to {@code err}. */
public final class Console {
  /**
   * The launch script sets it where it keeps lines of TensorFlow's from the terminal: what natives
   * print then goes through its hands, and the terminal itself is descriptor 0.
   */
  private static final String TERMINAL_IS_FIRST = "dino4j.terminal.first";

  private final TextStream out;
  private final TextStream err;

  /** Whatever is printed is made visible on its way to these two. */
  public Console(PrintStream out, PrintStream err) {
    this.err = TextStream.to(err);
    this.out = this.err.beside(out);
  }

  /** The terminal. From now on everything in this process that prints comes through it. */
  public static Console ofThisProcess() {
    Console console = new Console(System.out, terminal());
    System.setOut(console.out());
    System.setErr(console.err());
    return console;
  }

  private static PrintStream terminal() {
    return Boolean.getBoolean(TERMINAL_IS_FIRST)
        ? new PrintStream(new FileOutputStream(FileDescriptor.in), true, Charset.defaultCharset())
        : System.err;
  }

  /** For results. */
  public TextStream out() {
    return out;
  }

  /** For all that is said about them. */
  public TextStream err() {
    return err;
  }
}
