package org.dino4j.recipes.train;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.train.Devices;
import org.dino4j.engine.recipe.PreparedRun;
import org.dino4j.recipes.cli.CommonOptions;
import org.dino4j.recipes.cli.Console;
import org.dino4j.recipes.cli.ValueOption;

/** The words with which a command is told where to compute. */
public final class LaunchOptions {
  private static final String DEVICE = "device";
  private static final String THREADS = "threads";
  private static final String WORKERS = "workers";

  private LaunchOptions() {}

  /** All of them. */
  public static Options addTo(Options options) {
    return devicesTo(options)
        .addOption(
            ValueOption.of(
                WORKERS, "N", "threads that decode and cut; default: as many as --threads"));
  }

  static Options devicesTo(Options options) {
    return options
        .addOption(ValueOption.of(DEVICE, "cpu|gpu", "where to compute; default: cpu"))
        .addOption(
            ValueOption.of(
                THREADS,
                "N",
                "threads of one operation; equal bits need an equal number; default: one per core"));
  }

  /** The words that a line said of these options, for a command in another process. */
  public static List<String> given(CommandLine line) {
    return Stream.of(DEVICE, THREADS, WORKERS)
        .filter(line::hasOption)
        .flatMap(name -> Stream.of("--" + name, line.getOptionValue(name)))
        .toList();
  }

  /** With {@code --verbose} a run says where the time until its first step went. */
  static void tellOfStartUp(CommandLine line, StartUp startUp, Console console) {
    if (CommonOptions.verbose(line)) {
      startUp.tell(console.err()::println);
    }
  }

  /** One line for what the data sources passed over, with {@code --verbose} the names too. */
  static void tellOfLeftOut(CommandLine line, PreparedRun run, Console console) {
    run.leftOut().stream()
        .flatMap(left -> left.lines(CommonOptions.verbose(line)))
        .forEach(console.err()::println);
  }

  /** Where and how a line says to compute. */
  public static LaunchSetting read(CommandLine line) {
    return read(line, new Devices(Devices.Kind.CPU, Runtime.getRuntime().availableProcessors()));
  }

  /** What is not said is as {@code before}, the workers too. */
  public static LaunchSetting read(CommandLine line, LaunchSetting before) {
    LaunchSetting read = read(line, before.devices());
    return line.hasOption(WORKERS) ? read : new LaunchSetting(read.devices(), before.workers());
  }

  /** What is not said is as {@code before}. */
  static LaunchSetting read(CommandLine line, Devices before) {
    Devices devices =
        new Devices(
            device(line).orElse(before.kind()), number(line, THREADS).orElse(before.threads()));
    return new LaunchSetting(devices, number(line, WORKERS).orElse(devices.threads()));
  }

  private static Optional<Devices.Kind> device(CommandLine line) {
    return Optional.ofNullable(line.getOptionValue(DEVICE))
        .map(
            word ->
                switch (word.toLowerCase(Locale.ROOT)) {
                  case "cpu" -> Devices.Kind.CPU;
                  case "gpu" -> Devices.Kind.GPU;
                  default -> throw refusal("--device is cpu or gpu, found '%s'".formatted(word));
                });
  }

  private static Optional<Integer> number(CommandLine line, String name) {
    return Optional.ofNullable(line.getOptionValue(name)).map(word -> positive(name, word));
  }

  private static int positive(String name, String word) {
    if (!word.matches("[1-9][0-9]{0,3}")) {
      throw refusal("--%s needs a whole number above 0, found '%s'".formatted(name, word));
    }
    return Integer.parseInt(word);
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Kind.USAGE, message);
  }
}
