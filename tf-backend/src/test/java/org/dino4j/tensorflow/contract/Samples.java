package org.dino4j.tensorflow.contract;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.Sample;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.part.Annotations;
import org.dino4j.api.view.Size;
import org.dino4j.testkit.contract.DataSourceContract;

/** A sound source, grey squares, and the same one broken in one place each. */
class Samples extends DataSourceContract {
  private static final int SIDE = 4;

  @Override
  protected Record options() {
    return new NoOptions();
  }

  @Override
  protected DataSource part() {
    return Greys::new;
  }

  static class Greys implements DataSet {
    @Override
    public int size() {
      return 6;
    }

    @Override
    public Sample read(int index) {
      byte[] pixels = pixels();
      Arrays.fill(pixels, (byte) shade(index));
      return new Sample(
          id(index), new Image(Size.square(SIDE), 1, pixels), OptionalInt.of(index % 2));
    }

    byte[] pixels() {
      return new byte[SIDE * SIDE];
    }

    int shade(int index) {
      return 10 * index;
    }

    @Override
    public String id(int index) {
      return "grey-" + index;
    }

    @Override
    public OptionalInt label(int index) {
      return OptionalInt.of(index % 2);
    }

    @Override
    public List<String> classes() {
      return List.of("even", "odd");
    }

    @Override
    public void close() {}
  }

  /** Reads whatever comes next. */
  static final class InItsOwnOrder extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            private int reads;

            @Override
            int shade(int index) {
              reads++;
              return reads;
            }
          };
    }
  }

  /** Reads every picture into one array. */
  static final class OneBuffer extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            private final byte[] buffer = new byte[SIDE * SIDE];

            @Override
            byte[] pixels() {
              return buffer;
            }
          };
    }
  }

  /** Works in the thread that opened it alone. */
  static final class OneThread extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            private final Thread owner = Thread.currentThread();

            @Override
            int shade(int index) {
              return Thread.currentThread().equals(owner) ? index : 99;
            }
          };
    }
  }

  /** Has labels beyond its classes. */
  static final class TooFewClasses extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            @Override
            public List<String> classes() {
              return List.of("even");
            }
          };
    }
  }

  /** Says that it has maps. */
  static final class NoMaps extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            @Override
            public Annotations offers() {
              return super.offers().and(Annotations.targets("height"));
            }
          };
    }
  }

  /** Calls two pictures alike. */
  static final class OneName extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            @Override
            public String id(int index) {
              return "grey";
            }
          };
    }
  }

  /** Has another name for a picture that is not read. */
  static final class TwoNames extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            @Override
            public Sample read(int index) {
              Sample read = super.read(index);
              return new Sample("read-" + index, read.image(), read.label());
            }
          };
    }
  }

  /** Finds fault at a look with what it can read. */
  static final class LooksAskance extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            @Override
            public void look(int index) throws UnreadableSampleException {
              throw new UnreadableSampleException(id(index), "it looks odd");
            }
          };
    }
  }

  /** Names a file that is not there. */
  static final class LostFile extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            @Override
            public Stream<Path> files() {
              return Stream.of(Path.of("lost.tar"));
            }
          };
    }
  }

  /** Cannot be closed twice. */
  static final class ClosesOnce extends Samples {
    @Override
    protected DataSource part() {
      return () ->
          new Greys() {
            private boolean closed;

            @Override
            public void close() {
              if (closed) {
                throw new IllegalStateException("closed already");
              }
              closed = true;
            }
          };
    }
  }
}
