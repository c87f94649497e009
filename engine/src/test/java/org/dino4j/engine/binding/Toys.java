package org.dino4j.engine.binding;

import static org.dino4j.api.plugin.Components.components;

import com.google.inject.Module;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.option.Default;
import org.dino4j.api.option.Doc;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.option.Options;
import org.dino4j.api.option.Shorthand;
import org.dino4j.api.part.Part;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.api.timeline.Length;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.InstalledPlugin;

/** Small parts and records with every kind of field. */
final class Toys {
  private Toys() {}

  static Catalog catalog() {
    return new Catalog(() -> List.of(new InstalledPlugin(new ToyPlugin(), "toys", List.of())));
  }

  /** A kind that a bare number stands for. */
  @Shorthand(type = "disc", field = "radius")
  interface Figure extends Part {}

  /** Another kind. */
  interface Paint extends Part {}

  record Disc(@Doc("half its width") double radius) implements Figure {
    Disc {
      Options.check(radius > 0, "radius must be above 0, found %s", radius);
    }
  }

  record StackOptions(List<Figure> figures, @Default("1") int height) {}

  /** Made by Guice from its options. */
  static final class Stack implements Figure {
    final StackOptions options;

    @Inject
    Stack(StackOptions options) {
      this.options = options;
    }
  }

  record Gloss() implements Paint {}

  /** Fails as no part should. */
  static final class Broken implements Paint {
    @Inject
    Broken(NoOptions options) {
      throw new IllegalStateException("no brush for " + options);
    }
  }

  /** Asks for what nobody binds. */
  static final class Needy implements Paint {
    @Inject
    Needy(Path brush) {
      throw new IllegalStateException("never made: " + brush);
    }
  }

  /** Its options fail as no options should. */
  record Careless() implements Paint {
    Careless {
      throw new NullPointerException("no can");
    }
  }

  enum Mood {
    CALM,
    VERY_LOUD
  }

  @Shorthand(field = "low")
  record Span(double low, @Default("1.0") double high) {
    Span {
      Options.check(low <= high, "low (%s) must not be above high (%s)", low, high);
    }
  }

  record Pair<T>(T left, T right) {}

  record Everything(
      int count,
      @Default("0") long big,
      @Default("0.5") double share,
      @Default("true") boolean open,
      @Default("\"none\"") String title,
      @Default("\"calm\"") Mood mood,
      @Default("\"2 epochs\"") Length every,
      Optional<Path> file,
      Optional<Integer> limit,
      @Default("[1, 2]") List<Integer> numbers,
      @Default("{}") Map<String, List<Double>> ranges,
      @Default("0.25") Span span,
      Figure figure,
      Optional<Paint> paint,
      Optional<Pair<Figure>> pair) {}

  private static final class ToyPlugin implements Plugin {
    @Override
    public String name() {
      return "toys";
    }

    @Override
    public Module module() {
      return binder ->
          components(binder)
              .value(Figure.class, "disc", Disc.class)
              .part(Figure.class, "stack", StackOptions.class, Stack.class)
              .value(Paint.class, "gloss", Gloss.class)
              .value(Paint.class, "careless", Careless.class)
              .part(Paint.class, "broken", NoOptions.class, Broken.class)
              .part(Paint.class, "needy", NoOptions.class, Needy.class);
    }
  }
}
