package org.dino4j.engine.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/DOCTOR.md and the rules name the same findings, with the same sources. */
final class DoctorPageTest {
  private static final Pattern PAPER = Pattern.compile("arXiv:[0-9.]+[0-9]|dino(v2)?#[0-9]+");

  @Test
  void hasARowForEveryRuleAndForNoOther() throws IOException {
    List<String> rows = rows();
    assertThat(rows.stream().map(row -> row.split("`", 3)[1]))
        .containsExactlyElementsOf(Rules.all().stream().map(Rule::finding).toList());
  }

  @Test
  void citesWhatTheRulesCite() throws IOException {
    List<String> rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i);
      assertThat(PAPER.matcher(Rules.all().get(i).source()).results().map(MatchResult::group))
          .allSatisfy(cited -> assertThat(row).contains(cited));
    }
  }

  /** Of the table under "Rules". */
  private static List<String> rows() throws IOException {
    return Files.readString(Path.of("../docs/DOCTOR.md"))
        .lines()
        .dropWhile(line -> !line.equals("## Rules"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("| `"))
        .toList();
  }
}
