package org.dino4j.data.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One picture of a list; the label is empty if the list has none. */
record CsvRow(long line, String path, String label) {
  private static final int LONGEST_REASON = 100;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  static List<CsvRow> readAll(CsvOptions options) {
    if (!Files.isRegularFile(options.path())) {
      throw DataRefusal.of("There is no file %s. Set 'path' to the CSV file.", options.path());
    }
    try (BufferedReader reader = Files.newBufferedReader(options.path())) {
      skipByteOrderMark(reader);
      CSVParser parser = format(options).parse(reader);
      CsvColumns columns = new CsvColumns(options, parser.getHeaderNames());
      columns.require(options.pathColumn());
      options.labelColumn().ifPresent(columns::require);
      return rows(options, parser);
    } catch (CharacterCodingException e) {
      throw DataRefusal.of("%s is not UTF-8 text. Save it as CSV in UTF-8.", options.path());
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw DataRefusal.of(
          "%s is not a proper CSV file: %s. Mend it, or save it anew as CSV.",
          options.path(), reason(e));
    } catch (IOException e) {
      throw DataRefusal.unreadable(options.path(), e);
    }
  }

  /** Without the names of classes and without the whole text, which may be long. */
  private static String reason(Exception e) {
    Throwable root = e.getCause() == null ? e : e.getCause();
    String message = String.valueOf(root.getMessage());
    return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON);
  }

  private static CSVFormat format(CsvOptions options) {
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setAllowMissingColumnNames(true) // pandas writes its index under no name
        .setDelimiter(options.delimiter())
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  private static List<CsvRow> rows(CsvOptions options, CSVParser parser) {
    List<CsvRow> rows = new ArrayList<>();
    for (CSVRecord record : parser) {
      requireWidth(options, parser, record);
      String path = cell(options, parser, record, options.pathColumn());
      Optional<String> label = options.labelColumn().map(c -> cell(options, parser, record, c));
      rows.add(new CsvRow(parser.getCurrentLineNumber(), path, label.orElse("")));
    }
    if (rows.isEmpty()) {
      throw DataRefusal.of(
          "%s lists no pictures: it has a line of column names only. Add a line for each.",
          options.path());
    }
    return rows;
  }

  private static String cell(
      CsvOptions options, CSVParser parser, CSVRecord record, String column) {
    String cell = record.isSet(column) ? record.get(column) : "";
    if (cell.isEmpty()) {
      throw DataRefusal.of(
          "%s, line %d: nothing in column '%s'. Fill it in, or take the line out.",
          options.path(), parser.getCurrentLineNumber(), column);
    }
    return cell;
  }

  /** More cells than names: most often a path with the delimiter in it, and without quotes. */
  private static void requireWidth(CsvOptions options, CSVParser parser, CSVRecord record) {
    int columns = parser.getHeaderNames().size();
    boolean more = record.stream().skip(columns).anyMatch(cell -> !cell.isEmpty());
    if (more) {
      throw DataRefusal.of(
          "%s, line %d: %d cells under %d column names. Put quotes around a cell with '%s' in it, and give each column a name.",
          options.path(),
          parser.getCurrentLineNumber(),
          record.size(),
          columns,
          options.delimiter());
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }
}
