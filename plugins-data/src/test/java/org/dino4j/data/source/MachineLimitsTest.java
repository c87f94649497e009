package org.dino4j.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOException;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.part.Refusal;
import org.junit.jupiter.api.Test;

/** What a machine runs out of is no fault of a picture: a run elsewhere would get other bits. */
final class MachineLimitsTest {
  @Test
  void anErrorAmongTheCausesIsThrownAsItIs() {
    Error heap = new OutOfMemoryError("Java heap space");
    for (Throwable wrapped :
        new Throwable[] {
          heap,
          new IIOException("Unable to allocate", heap),
          new UncheckedIOException(new IOException(new IllegalStateException(heap)))
        }) {
      assertThatThrownBy(() -> new UnreadableSampleException("a.png", "damaged", wrapped))
          .isSameAs(heap);
      assertThatThrownBy(() -> new UnreadableSampleException("a.png", "?").initCause(wrapped))
          .isSameAs(heap);
    }
  }

  @Test
  void causesInACircleComeToAnEnd() {
    Exception one = new IOException("one");
    Exception two = new IOException("two", one);
    one.initCause(two);

    assertThat(new UnreadableSampleException("a.png", "damaged", two))
        .hasMessage("a.png: damaged")
        .hasCause(two);
  }

  @Test
  void tooManyOpenFilesAreNoFaultOfThePicture() {
    IOException limit = new IOException("a.png: Too many open files");

    assertThatThrownBy(() -> DataRefusal.unreadableSample("a.png", "unreadable", limit))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("a limit of this machine, not a fault of the picture")
        .hasMessageContaining("ulimit -n");
  }
}
