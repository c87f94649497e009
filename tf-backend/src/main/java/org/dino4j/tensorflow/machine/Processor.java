package org.dino4j.tensorflow.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kind of a CPU. Sums over many numbers are added up in an order that hangs on it, so equal
 * bits are promised for one kind only.
 *
 * @param model its name and, on x86, its family and model number
 * @param instructions the largest set that oneDNN knows and the processor has, in oneDNN's words
 */
public record Processor(String model, String instructions) {
  private static final String UNKNOWN = "unknown";

  /** Reads Linux's list of processors; other systems tell the architecture alone. */
  public static Processor ofThisMachine() {
    return read(Path.of("/proc/cpuinfo"), System.getProperty("os.arch"));
  }

  static Processor read(Path list, String architecture) {
    try {
      return of(Files.readString(list), architecture);
    } catch (IOException e) {
      return new Processor(architecture, UNKNOWN); // no Linux: the system does not tell
    }
  }

  /** Reads the first processor of the list. */
  static Processor of(String list, String architecture) {
    Optional<String> name = field(list, "model name");
    String number =
        field(list, "cpu family")
            .flatMap(
                family ->
                    field(list, "model")
                        .map(model -> " (family %s, model %s)".formatted(family, model)))
            .orElse("");
    String part =
        field(list, "CPU part").map(p -> architecture + ", part " + p).orElse(architecture);
    Set<String> flags =
        field(list, "flags")
            .or(() -> field(list, "Features"))
            .map(words -> Set.copyOf(Arrays.asList(words.split(" "))))
            .orElse(Set.of());
    return new Processor(name.orElse(part) + number, capped(instructions(flags), System.getenv()));
  }

  private static Optional<String> field(String list, String name) {
    Matcher matcher = Pattern.compile("(?m)^" + name + "\\s*: (.+)$").matcher(list);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  /** oneDNN's own order, the largest first: github.com/uxlfoundation/oneDNN, dispatcher control. */
  static String instructions(Set<String> flags) {
    return Arrays.stream(InstructionSet.values())
        .filter(set -> set.isIn(flags))
        .findFirst()
        .map(InstructionSet::spelling)
        .orElse(UNKNOWN);
  }

  /** A user may forbid oneDNN the larger sets. */
  static String capped(String found, Map<String, String> environment) {
    return Optional.ofNullable(environment.get("ONEDNN_MAX_CPU_ISA"))
        .map(cap -> "%s, capped by ONEDNN_MAX_CPU_ISA=%s".formatted(found, cap))
        .orElse(found);
  }
}
