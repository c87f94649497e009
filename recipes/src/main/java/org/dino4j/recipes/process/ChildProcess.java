package org.dino4j.recipes.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The program started again with this process's Java, class path and settings.
 *
 * @param process as it runs
 * @param log takes all that it says
 */
public record ChildProcess(Process process, Path log) {
  /** The exit code of a process that was killed. */
  public static final int KILLED = 137;

  private static final long NANOS_BETWEEN_LOOKS = 50_000;
  private static final long MOST_LOOKS = 600_000_000_000L / NANOS_BETWEEN_LOOKS;
  private static final String MAIN = "org.dino4j.recipes.Main";

  /** Settings of the launch script that a child needs, too. */
  private static final List<String> HANDED_ON =
      List.of(
          "dino4j.home",
          "dino4j.command",
          "org.bytedeco.javacpp.maxphysicalbytes",
          "java.awt.headless");

  /**
   * Starts a command.
   *
   * @param log a new file for all that it says
   */
  public static ChildProcess start(List<String> words, Path log) {
    return of(command(words), log);
  }

  /** Starts another program, which may start a {@link #command}. */
  public static ChildProcess of(List<String> command, Path log) {
    try {
      return new ChildProcess(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.to(log.toFile()))
              .start(),
          log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the system is told to start. */
  public static List<String> command(List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    HANDED_ON.stream().flatMap(ChildProcess::setting).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    command.addAll(words);
    return command;
  }

  private static Stream<String> setting(String name) {
    String value = System.getProperty(name);
    return value == null ? Stream.empty() : Stream.of("-D%s=%s".formatted(name, value));
  }

  /**
   * Looks again and again until it sees something, or the process has ended.
   *
   * @return whether it was seen while the process was alive
   */
  public boolean sees(BooleanSupplier something) {
    for (long looks = 0; looks < MOST_LOOKS && process.isAlive(); looks++) {
      if (something.getAsBoolean()) {
        return process.isAlive();
      }
      LockSupport.parkNanos(NANOS_BETWEEN_LOOKS);
    }
    if (process.isAlive()) {
      kill();
      throw new IllegalStateException(
          "nothing was seen of what was waited for; it said: " + said());
    }
    return false;
  }

  /**
   * Kills it as a power cut would: SIGKILL, which a process cannot catch. Returns its exit code.
   */
  public int kill() {
    process.destroyForcibly();
    return await();
  }

  /** Waits for its end and returns its exit code: 137 if it was killed. */
  public int await() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private IllegalStateException interrupted(InterruptedException e) {
    process.destroyForcibly();
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while a child process ran", e);
  }

  /** What it has said so far. */
  public String said() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
