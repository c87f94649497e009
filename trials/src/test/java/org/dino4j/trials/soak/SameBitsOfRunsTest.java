package org.dino4j.trials.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.dino4j.api.train.SnapshotFiles;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.CatalogModule;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.run.RunFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison of a soak sees what it is there to see. */
final class SameBitsOfRunsTest {
  private static final List<String> EVENTS = List.of("first", "second", "third", "fourth");
  private static final Map<String, Float> WEIGHTS = Map.of("teacher.weight", 1f, "centre", 0f);

  @TempDir private Path folder;
  private SnapshotFiles files;
  private RunFolder other;
  private SameBits sameBits;

  @BeforeEach
  void writeTwoOfOneKind() throws IOException {
    files =
        Guice.createInjector(new CatalogModule(new Home(folder)))
            .getInstance(Catalog.class)
            .backend()
            .snapshotFiles();
    sameBits = new SameBits(WrittenRun.in(folder.resolve("whole"), EVENTS, WEIGHTS, files), files);
    other = WrittenRun.in(folder.resolve("other"), EVENTS, WEIGHTS, files);
  }

  @Test
  void findsNothingInRunsOfTheSameBits() {
    assertThat(sameBits.differences(other)).isEmpty();
  }

  @Test
  void namesArraysAndTheLineThatDifferDownToTheSignOfAZero() throws IOException {
    List<String> events = List.of("first", "SECOND", "third", "fourth");
    Map<String, Float> weights = Map.of("teacher.weight", 1f, "centre", -0f, "one more", 1f);
    other = WrittenRun.in(folder.resolve("third"), events, weights, files);

    assertThat(sameBits.differences(other))
        .containsExactly(
            "events.jsonl differs from line 2 on", "centre differs", "one more is in one run only");
  }

  @Test
  void seesALineThatIsMissingAndOneThatIsTooMany() throws IOException {
    Files.write(other.events(), EVENTS.subList(0, 3));
    assertThat(sameBits.inEvents(other)).isEmpty();
    assertThat(sameBits.differences(other)).containsExactly("events.jsonl ends early");

    Files.write(other.events(), EVENTS);
    Files.writeString(other.events(), "fourth\n", StandardOpenOption.APPEND);
    assertThat(sameBits.differences(other)).containsExactly("events.jsonl differs from line 5 on");
  }

  @Test
  void passesOverALineThatAKillCutShort() throws IOException {
    Files.writeString(other.events(), "first\nsecond\nthi");

    assertThat(sameBits.inEvents(other)).isEmpty();
  }
}
