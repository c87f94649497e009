package org.dino4j.recipes.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program started again with this process's Java, class path and settings.
 *
 * @param process as it runs
 * @param log takes all that it says
 */
public record ChildProcess(Process process, Path log) {
  private static final String MAIN = "org.dino4j.recipes.Main";

  /** Settings of the launch script that a child needs, too. */
  private static final List<String> HANDED_ON =
      List.of("dino4j.home", "org.bytedeco.javacpp.maxphysicalbytes", "java.awt.headless");

  /**
   * Starts a command.
   *
   * @param log a new file for all that it says
   */
  public static ChildProcess start(List<String> words, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    HANDED_ON.stream().flatMap(ChildProcess::setting).forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    command.addAll(words);
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

  private static Stream<String> setting(String name) {
    String value = System.getProperty(name);
    return value == null ? Stream.empty() : Stream.of("-D%s=%s".formatted(name, value));
  }

  /** Waits for its end and returns its exit code: 137 if it was killed. */
  public int await() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a child process ran", e);
    }
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
