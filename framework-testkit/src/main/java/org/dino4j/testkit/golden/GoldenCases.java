package org.dino4j.testkit.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of recorded cases: {@code -Ddino4j.golden=DIR}, or the copy that ships with this
 * module, in a folder or in a jar alike.
 */
public final class GoldenCases {
  /** The system property that names another folder. */
  public static final String PROPERTY = "dino4j.golden";

  /** Set by the build: what a relative folder is relative to. */
  private static final String HOUSE = "dino4j.house";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".json";

  private GoldenCases() {}

  /** Where the cases are read from; also holds {@code checkpoints/}. */
  public static Path folder() {
    String named = System.getProperty(PROPERTY, "");
    return named.isEmpty() ? shipped() : Path.of(System.getProperty(HOUSE, "")).resolve(named);
  }

  /** Names of all cases whose name starts with the prefix, sorted. */
  public static List<String> names(String prefix) {
    return names(folder(), prefix);
  }

  static List<String> names(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith(prefix) && file.endsWith(ENDING))
          .map(file -> file.substring(0, file.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list golden cases in " + folder, e);
    }
  }

  /** Reads one case. */
  public static GoldenCase read(String name) {
    Path arrays = folder().resolve(name + ".npz");
    try (InputStream in = Files.newInputStream(folder().resolve(name + ENDING))) {
      JsonNode json = JSON.readTree(in);
      return new GoldenCase(name, json, Files.exists(arrays) ? Npy.readArchive(arrays) : Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read golden case " + name, e);
    }
  }

  /**
   * All cases of a prefix, for the test class that claims it; refuses a class that is not listed
   * for it, and a folder without any such case.
   */
  static List<GoldenCase> claimedBy(String testClass, String prefix) {
    Claims.shipped().check(prefix, testClass);
    List<String> names = names(prefix);
    if (names.isEmpty()) {
      throw new IllegalStateException("no golden case starts with " + prefix + " in " + folder());
    }
    return names.stream().map(GoldenCases::read).toList();
  }

  static Path shipped() {
    URL list = GoldenCases.class.getResource("/golden/CLAIMED.txt");
    if (list == null) {
      throw new IllegalStateException("the golden cases are not on the class path");
    }
    try {
      URI uri = list.toURI();
      if (uri.getScheme().equals("jar")) {
        return archive(uri).getPath("/golden");
      }
      return Path.of(uri).resolveSibling("");
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("cannot open the golden cases at " + list, e);
    }
  }

  private static FileSystem archive(URI uri) throws IOException {
    try {
      return FileSystems.newFileSystem(uri, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(uri);
    }
  }
}
