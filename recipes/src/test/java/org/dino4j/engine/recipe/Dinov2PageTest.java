package org.dino4j.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dino4j.engine.profile.Profiles;
import org.dino4j.testkit.golden.Claims;
import org.dino4j.testkit.golden.Claims.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/DINOV2.md says of profiles and of recorded cases. */
final class Dinov2PageTest {
  private static final List<String> PROFILES =
      List.of("dinov1", "dinov2", "dinov2-paper", "modern");
  private static final int FIRST_PROFILE = 3;
  private static final String SILENT = "–";

  static List<List<String>> rows() throws IOException {
    return page()
        .lines()
        .dropWhile(line -> !line.startsWith("| what | option | dinov1 |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowSaysWhatEachProfileHas(List<String> row) {
    String pointer = row.get(2).replace("`", "").replace("[0]", "/0").replace('.', '/');
    assertThat(PROFILES.stream().map(name -> value(name, "/" + pointer)))
        .as(row.get(1))
        .containsExactlyElementsOf(row.subList(FIRST_PROFILE, FIRST_PROFILE + PROFILES.size()));
  }

  @Test
  void everyProfileIsExplained() throws IOException {
    assertThat(page()).contains(PROFILES.stream().map("| `%s` |"::formatted).toList());
  }

  @Test
  void everyCaseThatItNamesIsComparedByATest() throws IOException {
    List<String> claimed = Claims.shipped().claimed().stream().map(Claim::prefix).toList();
    List<String> named =
        Pattern.compile("`(c\\d\\d_\\w{2,})`")
            .matcher(page())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(named).isNotEmpty().allMatch(name -> claimed.stream().anyMatch(name::startsWith));
  }

  private static String value(String profile, String pointer) {
    JsonNode found = Profiles.find(profile).orElseThrow().at(pointer);
    return found.isMissingNode() ? SILENT : found.asText();
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/DINOV2.md"));
  }
}
