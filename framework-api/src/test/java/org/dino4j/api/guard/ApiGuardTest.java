package org.dino4j.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.api.plugin.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compiled plugins go on working: {@code api.txt} holds what they may use, and nothing of it goes
 * without another {@link Plugin#API_VERSION}, which turns them away in a sentence.
 */
final class ApiGuardTest {
  private static final Path HOUSE = Path.of(System.getProperty("dino4j.house", ".."));
  private static final Path FILE = HOUSE.resolve("framework-api/api.txt");
  private static final String RENEW =
      "./mvnw -pl framework-api test -Dtest=ApiGuardTest -Ddino4j.api.renew";

  @Test
  void theApiIsWhatItsFileSays() throws IOException, URISyntaxException {
    PublicApi now = PublicApi.compiled();
    boolean renew = System.getProperty("dino4j.api.renew") != null;
    String kept =
        renew && Files.notExists(FILE)
            ? now.text(Plugin.API_VERSION)
            : Files.readString(FILE).replace("\r\n", "\n");
    ApiChanges changes = ApiChanges.between(PublicApi.parse(kept), now);

    if (!changes.broken().isEmpty() && PublicApi.version(kept) == Plugin.API_VERSION) {
      fail(
          "Plugins that were compiled against API version %s would break:%n  %s%nKeep what they use (a new method of an interface needs a default), or raise Plugin.API_VERSION and dino4j.api.version in pom.xml and renew framework-api/api.txt: %s%nA version that is in no release yet may still change: delete the file first.",
          Plugin.API_VERSION, String.join("\n  ", changes.broken()), RENEW);
    }
    if (renew) {
      Files.writeString(FILE, now.text(Plugin.API_VERSION));
      return;
    }
    assertThat(kept.equals(now.text(Plugin.API_VERSION)))
        .as("framework-api/api.txt is of an earlier API; renew it: %s%n%s", RENEW, changes)
        .isTrue();
  }

  /** The number that jars state in their manifest. */
  @Test
  void thePomSaysTheSameVersion() throws IOException {
    assertThat(Files.readString(HOUSE.resolve("pom.xml")))
        .contains("<dino4j.api.version>%s<".formatted(Plugin.API_VERSION));
  }

  @Test
  void readsWhatItWrites() throws IOException, URISyntaxException {
    PublicApi now = PublicApi.compiled();

    assertThat(PublicApi.parse(now.text(7))).isEqualTo(now);
    assertThat(PublicApi.version(now.text(7))).isEqualTo(7);
    assertThat(now.types().get(Plugin.class.getName()))
        .contains(
            "interface",
            "public abstract java.lang.String name()",
            "public static final int API_VERSION = '" + Plugin.API_VERSION + "'");
  }

  @ParameterizedTest
  @CsvSource({
    "public int Known.a(),                     , 1, 0",
    "public int Known.a(), public long Known.a(), 1, 1",
    "public abstract int Known.a(), public default int Known.a(), 0, 1",
    "public default int Known.a(), public abstract int Known.a(), 2, 0",
    "public int Known.a(), public int Known.a(), 0, 0"
  })
  void aMemberOfAKnownType(String before, String now, int broken, int added) {
    ApiChanges changes = ApiChanges.between(api("Known", before), api("Known", now));

    assertThat(changes.broken()).hasSize(broken);
    assertThat(changes.added()).hasSize(added);
  }

  @Test
  void aNewTypeMayDemandWhatItLikes() {
    ApiChanges changes =
        ApiChanges.between(
            api("Known", "public int a()"),
            PublicApi.parse(
                """
                API version 1
                Fresh
                  public abstract int a()
                Known
                  interface
                  public int a()
                """));

    assertThat(changes.broken()).isEmpty();
    assertThat(changes.added()).containsExactly("new: Fresh public abstract int a()");
  }

  private static PublicApi api(String type, String member) {
    return PublicApi.parse(
        "API version 1\n" + type + "\n  interface\n" + (member == null ? "" : "  " + member));
  }
}
