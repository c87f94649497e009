package org.dino4j.testkit.golden;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which test answers for which recorded cases. Both lists stand beside the cases that ship with
 * this module and hold for any other folder of cases too.
 */
public final class Claims {
  private final List<Claim> claimed;
  private final List<Claim> pending;

  private Claims(List<Claim> claimed, List<Claim> pending) {
    this.claimed = claimed;
    this.pending = pending;
  }

  /** One line of a list: a prefix of case names, and the test class or the reason beside it. */
  public record Claim(String prefix, String note) {
    boolean covers(String name) {
      return name.startsWith(prefix);
    }
  }

  /** Reads {@code golden/CLAIMED.txt} and {@code golden/PENDING.txt}. */
  public static Claims shipped() {
    return new Claims(lines("CLAIMED.txt"), lines("PENDING.txt"));
  }

  public List<Claim> claimed() {
    return claimed;
  }

  public List<Claim> pending() {
    return pending;
  }

  /** What is wrong with the lists for these cases, one sentence a case. */
  List<String> faults(List<String> names) {
    return names.stream().map(this::fault).filter(Predicate.not(String::isEmpty)).toList();
  }

  private String fault(String name) {
    boolean isClaimed = claimed.stream().anyMatch(claim -> claim.covers(name));
    boolean isPending = pending.stream().anyMatch(claim -> claim.covers(name));
    if (isClaimed == isPending) {
      return isClaimed
          ? name + " is both in CLAIMED.txt and in PENDING.txt"
          : name + " is neither in CLAIMED.txt nor in PENDING.txt";
    }
    return "";
  }

  /** Refuses a test that asks for cases it is not listed for. */
  void check(String prefix, String testClass) {
    if (!claimed.contains(new Claim(prefix, testClass))) {
      throw new IllegalStateException(
          "%s asks for golden cases %s: add the line '%s %s' to golden/CLAIMED.txt (and take the prefix out of PENDING.txt)"
              .formatted(testClass, prefix, prefix, testClass));
    }
  }

  private static List<Claim> lines(String file) {
    try (InputStream in = Claims.class.getResourceAsStream("/golden/" + file)) {
      if (in == null) {
        throw new IllegalStateException("golden/" + file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Claims::line)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Claim line(String line) {
    String[] parts = line.split("\\s+", 2);
    if (parts.length < 2) {
      throw new IllegalStateException("a claim needs a prefix and a note, found: " + line);
    }
    return new Claim(parts[0], parts[1]);
  }
}
