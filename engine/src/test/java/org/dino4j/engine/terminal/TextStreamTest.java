package org.dino4j.engine.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class TextStreamTest {
  private static final String CLEARED = "\r\033[K";

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final TextStream err =
      TextStream.to(new PrintStream(terminal, true, StandardCharsets.UTF_8));

  @Test
  void whateverPrintsBecomesVisible() {
    err.print("a\033[2Jb");
    err.printf("%s", "\u202e");
    err.append('\007').write('\033');
    err.println((Object) "\u009b");
    err.flush();

    assertThat(said()).isEqualTo("a\\u001b[2Jb\\u202e\\u0007\\u001b\\u009b" + end());
  }

  @Test
  void aCharacterInPiecesIsWaitedFor() {
    for (byte piece : "ü\ud83e\udd95\u202e".getBytes(StandardCharsets.UTF_8)) {
      err.write(piece);
    }
    err.flush();

    assertThat(said()).isEqualTo("ü\ud83e\udd95\\u202e");
  }

  @Test
  void bytesThatAreNoTextAreReplaced() {
    err.write(new byte[] {'a', (byte) 0x9b, (byte) 0xff, 'b'}, 0, 4);
    err.flush();

    assertThat(said()).isEqualTo("a\ufffd\ufffdb");
  }

  @Test
  void onlyTheStreamItselfMayClearALine() {
    err.overwrite("step 1\033[2J\n");
    err.overwrite("step 2");
    err.clearLine();
    err.print("done");

    assertThat(said())
        .isEqualTo(CLEARED + "step 1\\u001b[2J\\u000a" + CLEARED + "step 2" + CLEARED + "done");
  }

  @Test
  void whatIsPrintedBesideALineWrittenOverBeginsOnItsOwn() {
    TextStream out = err.beside(new PrintStream(terminal, true, StandardCharsets.UTF_8));
    err.overwrite("step 1");
    out.print("result");
    err.overwrite("step 2");
    err.print("warning");

    assertThat(said())
        .isEqualTo(CLEARED + "step 1" + end() + "result" + CLEARED + "step 2" + end() + "warning");
  }

  @Test
  void aLineLeftOpenIsEndedOnce() {
    err.overwrite("step 1");
    err.endLine();
    err.endLine();

    assertThat(said()).isEqualTo(CLEARED + "step 1" + end());
  }

  @Test
  void severalLinesInOneMessageStandInFromTheMargin() {
    err.println("cannot read a\nsaved weights");

    assertThat(said()).isEqualTo("cannot read a\n  saved weights" + end());
  }

  @Test
  void aStreamThatIsOneAlreadyIsNotFilteredTwice() {
    assertThat(TextStream.to(err)).isSameAs(err);
  }

  @Test
  void whatDidNotArriveIsKnown() {
    TextStream full = TextStream.to(new PrintStream(new Full(), true, StandardCharsets.UTF_8));
    assertThat(full.checkError()).isFalse();

    full.println("a result");

    assertThat(full.checkError()).isTrue();
    assertThat(err.checkError()).isFalse();
  }

  private String said() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  private static String end() {
    return System.lineSeparator();
  }

  /** A disk without room. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int one) throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
