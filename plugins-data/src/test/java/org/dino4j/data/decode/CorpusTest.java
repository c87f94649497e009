package org.dino4j.data.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dino4j.api.data.Image;
import org.dino4j.api.data.UnreadableSampleException;
import org.dino4j.data.option.Colour;
import org.junit.jupiter.api.Test;

/**
 * Some 1,400 small files of all kinds, sound and damaged, against what PIL and libwebp make of
 * them. Where the decoder differs stands in {@code differences.csv} with the reason; the test fails
 * when one of them changes or goes, too. {@code src/test/corpus/make_corpus.py} makes the files.
 */
final class CorpusTest {
  private static final ImageDecoder DECODER = new ImageDecoder(3, Colour.WHITE);

  /** Of a difference that is another one with another build of the JDK. */
  private static final String ANY = "any";

  @Test
  void decodesAsTheJudgesDoButForTheListedDifferences() throws IOException {
    Map<String, byte[]> corpus = corpus();
    Map<String, String> listed = new TreeMap<>();
    for (CSVRecord row : rows(resource("differences.csv"))) {
      listed.put(row.get("file"), row.get("difference"));
    }
    Map<String, String> found = new TreeMap<>();
    for (CSVRecord row : rows(Objects.requireNonNull(corpus.get("expected.csv")))) {
      String file = row.get("file");
      if (ANY.equals(listed.get(file))) {
        found.put(file, ANY);
      } else {
        difference(row, corpus).ifPresent(difference -> found.put(file, difference));
      }
    }

    assertThat(found).isEqualTo(listed);
  }

  private static Optional<String> difference(CSVRecord row, Map<String, byte[]> corpus) {
    String expected = row.get("sha256");
    String name = row.get("file");
    Image image;
    try {
      image = DECODER.decode(name, Objects.requireNonNull(corpus.get(name)));
    } catch (UnreadableSampleException e) {
      return expected.equals("refused") ? Optional.empty() : Optional.of("refused");
    }
    if (expected.equals("refused")) {
      return Optional.of("read");
    }
    String size = image.width() + " x " + image.height();
    if (!size.equals(row.get("width") + " x " + row.get("height"))) {
      return Optional.of(size);
    }
    if (expected.equals("near")) {
      return distance(image.pixels(), Objects.requireNonNull(corpus.get(name + ".rgb")));
    }
    return hash(image.pixels()).equals(expected) ? Optional.empty() : Optional.of("other values");
  }

  private static Optional<String> distance(byte[] found, byte[] expected) {
    int most = 0;
    long sum = 0;
    for (int i = 0; i < expected.length; i++) {
      int distance = Math.abs((found[i] & 0xff) - (expected[i] & 0xff));
      most = Math.max(most, distance);
      sum += distance;
    }
    String said =
        String.format(Locale.ROOT, "at most %d, mean %.2f", most, sum / (double) expected.length);
    return most == 0 ? Optional.empty() : Optional.of(said);
  }

  private static String hash(byte[] pixels) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pixels));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, byte[]> corpus() throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(stream("corpus.zip"))) {
      ZipEntry entry;
      while ((entry = zip.getNextEntry()) != null) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static List<CSVRecord> rows(byte[] table) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(new ByteArrayInputStream(table), StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = stream(name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream stream(String name) {
    return Objects.requireNonNull(CorpusTest.class.getResourceAsStream(name), name);
  }
}
