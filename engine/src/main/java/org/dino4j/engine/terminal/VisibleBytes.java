package org.dino4j.engine.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of UTF-8 on their way to a terminal. They are looked at here, and not where a text is made:
 * whatever prints, a library's log too, comes through.
 */
final class VisibleBytes extends OutputStream {
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final PrintStream to;
  private final OpenLine line;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private ByteBuffer unfinished = NOTHING;

  VisibleBytes(PrintStream to, OpenLine line) {
    this.to = to;
    this.line = line;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    ByteBuffer all = ByteBuffer.allocate(unfinished.remaining() + length);
    all.put(unfinished).put(bytes, from, length).flip();
    CharBuffer text = CharBuffer.allocate(all.remaining());
    decoder.decode(all, text, false);
    unfinished = all.slice();
    show(text.flip().toString());
  }

  private void show(String text) {
    if (!text.isEmpty()) {
      line.end();
      to.print(Visible.text(text));
    }
  }

  @Override
  public void flush() {
    to.flush();
  }
}
