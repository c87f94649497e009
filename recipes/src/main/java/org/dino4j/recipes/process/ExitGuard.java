package org.dino4j.recipes.process;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.plugin.Culprit;

/**
 * Looks at how the process ends. A plugin that calls {@code System.exit}, in an initialiser say,
 * would end a command in the middle with a code that means success.
 */
public final class ExitGuard implements Runnable {
  private static final Set<String> DOORS = Set.of("java.lang.System", "java.lang.Runtime");

  private final PrintStream err;
  private final String entitled;

  private ExitGuard(PrintStream err, String entitled) {
    this.err = err;
    this.entitled = entitled;
  }

  /**
   * Begins to look.
   *
   * @param err is told
   * @param entitled the class that may end the process
   */
  public static void set(PrintStream err, Class<?> entitled) {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(new ExitGuard(err, entitled.getName()), "exit guard"));
  }

  /**
   * Runs while the process goes down: whoever called for that waits meanwhile, and can be seen.
   * After a signal nobody does.
   */
  @Override
  public void run() {
    Thread.getAllStackTraces().values().stream()
        .flatMap(stack -> caller(stack).stream())
        .filter(frames -> !frames.get(0).getClassName().equals(entitled))
        .findFirst()
        .ifPresent(this::refuse);
  }

  /** The frames below {@code System.exit}, if that is what a thread waits for. */
  private static Optional<List<StackTraceElement>> caller(StackTraceElement[] stack) {
    List<StackTraceElement> below =
        Arrays.stream(stack)
            .dropWhile(frame -> !isExit(frame))
            .dropWhile(ExitGuard::isExit)
            .toList();
    return below.isEmpty() ? Optional.empty() : Optional.of(below);
  }

  private static boolean isExit(StackTraceElement frame) {
    return DOORS.contains(frame.getClassName()) && frame.getMethodName().equals("exit");
  }

  private void refuse(List<StackTraceElement> frames) {
    Throwable seen = new Throwable();
    seen.setStackTrace(frames.toArray(StackTraceElement[]::new));
    Optional<String> plugin = Culprit.of(seen);
    err.println(
        "%s ended the process in the middle: %s calls System.exit. This is a mistake in %s, not yours; report it%s."
            .formatted(
                plugin.map(jar -> "plugin " + jar).orElse("dino4j"),
                frames.get(0).getClassName(),
                plugin.orElse("dino4j"),
                plugin.isPresent() ? " to its author" : ""));
    Runtime.getRuntime()
        .halt(plugin.isPresent() ? ExitCodes.of(Refusal.Kind.PLUGIN) : ExitCodes.BROKEN);
  }
}
