package org.dino4j.testkit.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("parity")
final class ClaimsTest {
  private static final Path HOUSE = Path.of("..");

  @Test
  void everyCaseIsEitherClaimedOrPending() {
    assertThat(GoldenCases.names("")).isNotEmpty();
    assertThat(Claims.shipped().faults(GoldenCases.names(""))).isEmpty();
  }

  @Test
  void aCaseInNeitherListIsAFault() {
    assertThat(Claims.shipped().faults(List.of("c99_new")))
        .containsExactly("c99_new is neither in CLAIMED.txt nor in PENDING.txt");
  }

  @Test
  void everyPrefixMatchesSomeCaseOfTheShippedSet() {
    List<String> shipped = GoldenCases.names(GoldenCases.shipped(), "");
    Stream.concat(Claims.shipped().claimed().stream(), Claims.shipped().pending().stream())
        .forEach(claim -> assertThat(shipped).as(claim.prefix()).anyMatch(claim::covers));
  }

  /** The claiming tests stand in other modules, which this one does not see: their sources must. */
  @Test
  void everyClaimingTestExists() throws IOException {
    for (Claims.Claim claim : Claims.shipped().claimed()) {
      String source = "src/test/java/" + claim.note().replace('.', '/') + ".java";
      try (Stream<Path> modules = Files.list(HOUSE)) {
        assertThat(modules.filter(module -> Files.exists(module.resolve(source))))
            .as(source)
            .hasSize(1);
      }
    }
  }

  @Test
  void anUnclaimedPrefixIsRefusedWithTheLineToAdd() {
    assertThatThrownBy(() -> Claims.shipped().check("c99_new", "org.acme.NewTest"))
        .hasMessageContaining("add the line 'c99_new org.acme.NewTest' to golden/CLAIMED.txt");
  }
}
