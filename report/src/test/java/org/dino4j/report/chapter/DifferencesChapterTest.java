package org.dino4j.report.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.dino4j.engine.recipe.RecipeDifferences;
import org.dino4j.engine.recipe.RecipeDifferences.Difference;
import org.junit.jupiter.api.Test;

class DifferencesChapterTest {
  private static final List<String> NAMES = List.of("A: one", "B: two");

  @Test
  void showsWhatIsInOneRecipeAlone() throws JsonProcessingException {
    assertThat(DifferencesChapter.html(NAMES, between("{\"a\": [1]}", "{\"a\": [1, \"<x>\"]}")))
        .contains("<code>$.a[1]</code>", "not there", "<code>&quot;&lt;x&gt;&quot;</code>");
  }

  @Test
  void saysWhenOnlyChanceIsSeen() throws JsonProcessingException {
    assertThat(DifferencesChapter.verdict(between("{\"seed\": 1}", "{\"seed\": 2}")))
        .contains("in the seed alone");
  }

  @Test
  void warnsThatSeedsDifferToo() throws JsonProcessingException {
    assertThat(DifferencesChapter.verdict(between("{\"a\": 1, \"seed\": 1}", "{\"a\": 2}")))
        .startsWith("The recipes differ in 2 fields, the seed among them.")
        .contains("larger than that between seeds");
  }

  @Test
  void saysThatNothingDiffers() {
    assertThat(DifferencesChapter.html(NAMES, List.of())).contains("Nothing differs");
    assertThat(DifferencesChapter.verdict(List.of())).contains("The recipes are the same");
  }

  @Test
  void marksSettingsThatDifferOrAreMissing() {
    assertThat(
            DifferencesChapter.settings(
                NAMES, Map.of("threads", "2"), Map.of("threads", "4", "plugin acme", "1.0")))
        .contains("<tr class=\"differs\"><th>threads</th><td>2</td><td>4</td>")
        .containsPattern("<tr class=\"differs\"><th>plugin acme</th><td>.*not there.*</td><td>1.0");
  }

  private static List<Difference> between(String one, String other) throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    return RecipeDifferences.between(json.readTree(one), json.readTree(other));
  }
}
