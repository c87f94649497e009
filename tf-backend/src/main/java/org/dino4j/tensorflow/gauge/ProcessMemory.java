package org.dino4j.tensorflow.gauge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the operating system says of this process's memory. */
final class ProcessMemory {
  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");
  private static final long KILO = 1024;

  private ProcessMemory() {}

  /**
   * Peak resident bytes in the words of Linux's {@code /proc/self/status}; 0 where there is no such
   * file.
   */
  static long peakResident(Path status) {
    try {
      Matcher matcher = PEAK.matcher(Files.readString(status));
      return matcher.find() ? KILO * Long.parseLong(matcher.group(1)) : 0;
    } catch (IOException e) {
      return 0; // no Linux: the number is not to be had
    }
  }
}
