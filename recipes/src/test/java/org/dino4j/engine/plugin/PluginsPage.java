package org.dino4j.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files that docs/PLUGINS.md shows: each is a fenced block below a line with its path.
 *
 * @param files text by path, in the page's order
 */
record PluginsPage(Map<String, String> files) {
  private static final Pattern FILE =
      Pattern.compile(
          "^`([^`\\n]+)`\\n\\n```[a-z]*\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern BLOCK = Pattern.compile("^```([a-z]+)$", Pattern.MULTILINE);

  static String text() throws IOException {
    return Files.readString(
        Path.of(System.getProperty("dino4j.house", "..")).resolve("docs/PLUGINS.md"));
  }

  static PluginsPage read() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher block = FILE.matcher(text());
    while (block.find()) {
      files.put(block.group(1), block.group(2));
    }
    return new PluginsPage(files);
  }

  /** How many blocks of a language the page has, with a path or without. */
  static long blocks(String language) throws IOException {
    return BLOCK.matcher(text()).results().filter(b -> b.group(1).equals(language)).count();
  }

  String file(String path) {
    return files.get(path);
  }

  /** Sources below a folder, by class name. */
  Map<String, String> sources(String folder) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().startsWith(folder) && file.getKey().endsWith(".java"))
        .collect(
            Collectors.toMap(
                file ->
                    file.getKey()
                        .substring(folder.length(), file.getKey().length() - ".java".length())
                        .replace('/', '.'),
                Map.Entry::getValue));
  }
}
