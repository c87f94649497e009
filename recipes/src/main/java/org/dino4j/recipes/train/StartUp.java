package org.dino4j.recipes.train;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.train.ElapsedTime;

/** Where the time goes from the command to the first step. */
final class StartUp {
  private static final double MILLIS = 1e3;

  private final ElapsedTime whole = new ElapsedTime();
  private final double before = ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS;
  private final Map<String, Double> laps = new LinkedHashMap<>();
  private ElapsedTime lap = new ElapsedTime();
  private Consumer<String> listener = table -> {};
  private boolean over;

  /** Begins where Java and the wiring are done. */
  @Inject
  StartUp() {
    laps.put("Java, wiring", before);
  }

  /** The table goes to {@code listener} once the first step is done. */
  void tell(Consumer<String> listener) {
    this.listener = listener;
  }

  /** Everything since the call before is named {@code what}. */
  void done(String what) {
    laps.put(what, lap.seconds());
    lap = new ElapsedTime();
  }

  /** Does it, and names the time until it is done. */
  <T> T timed(String what, Supplier<T> work) {
    T made = work.get();
    done(what);
    return made;
  }

  /** Ends it; after the first step there is nothing to add. */
  void firstStepDone() {
    if (over) {
      return;
    }
    over = true;
    done("first step");
    listener.accept(table());
  }

  private String table() {
    Columns table = new Columns("  ", "   ");
    laps.forEach((what, seconds) -> table.row(what, text(seconds)));
    table.row("in all", text(before + whole.seconds()));
    return "start-up\n" + table.text().stripTrailing();
  }

  private static String text(double seconds) {
    return String.format(Locale.ROOT, "%6.2f s", seconds);
  }
}
