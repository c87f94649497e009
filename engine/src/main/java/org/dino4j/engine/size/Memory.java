package org.dino4j.engine.size;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What may be taken here, in bytes.
 *
 * @param machine of the machine, or of the container that this process is in
 * @param heap that Java may take of it for arrays of its own
 */
public record Memory(long machine, long heap) {
  private static final double GIGA = 1L << 30;

  public static Memory ofThisProcess() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Memory(system.getTotalMemorySize(), Runtime.getRuntime().maxMemory());
  }

  /** {@code 75 GB}, {@code 0.5 GB}. */
  static String text(long bytes) {
    double giga = bytes / GIGA;
    return String.format(Locale.ROOT, giga < 10 ? "%.1f GB" : "%.0f GB", giga);
  }
}
