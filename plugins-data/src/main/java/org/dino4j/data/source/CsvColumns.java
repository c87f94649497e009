package org.dino4j.data.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The column names of a list, and what is wrong with them. */
record CsvColumns(CsvOptions options, List<String> names) {
  private static final int NAMED = 20;

  /** What programs write between columns. */
  private static final List<String> DELIMITERS = List.of(";", "\t", ",", "|");

  void require(String column) {
    if (names.isEmpty()) {
      throw DataRefusal.of(
          "%s is empty. Give it a line of column names and a line for each picture.",
          options.path());
    }
    if (names.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
      throw DataRefusal.of("%s is not UTF-8 text. Save it as CSV in UTF-8.", options.path());
    }
    long found = names.stream().filter(column::equals).count();
    if (found == 0) {
      throw DataRefusal.of(
          "%s has no column '%s'. Its columns are: %s. %s",
          options.path(), column, listed(), cure(column));
    }
    if (found > 1) {
      throw DataRefusal.of(
          "%s has %d columns called '%s', so it is not clear which is meant. Give them different names.",
          options.path(), found, column);
    }
  }

  private String listed() {
    String first =
        names.stream()
            .limit(NAMED)
            .map(name -> name.isEmpty() ? "(without a name)" : name)
            .collect(Collectors.joining(", "));
    return names.size() <= NAMED ? first : first + " and %s more".formatted(names.size() - NAMED);
  }

  private String cure(String column) {
    return delimiter(column)
        .map(d -> "Set \"delimiter\": \"%s\".".formatted(d.equals("\t") ? "\\t" : d))
        .orElse("Set 'pathColumn', 'labelColumn' or 'delimiter'.");
  }

  /** The delimiter with which the names would hold the one that is looked for. */
  private Optional<String> delimiter(String column) {
    String line = String.join(options.delimiter(), names);
    return DELIMITERS.stream()
        .filter(d -> Stream.of(line.split(Pattern.quote(d))).anyMatch(column::equals))
        .findFirst();
  }
}
