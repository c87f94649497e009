package org.dino4j.recipes.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** A folder, and what a case puts into it. */
record Desk(Path here) {
  static final String RECIPE = "small.json";
  static final String RUN = "run";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  Path at(String name) {
    return here.resolve(name);
  }

  /** {@code {here}} replaced by the folder. */
  String filled(String text) {
    return text.replace("{here}", here.toString());
  }

  boolean hasPlugins() {
    return Files.isDirectory(at("plugins"));
  }

  Desk file(String name, byte[] content) {
    try {
      Files.createDirectories(at(name).getParent());
      Files.write(at(name), content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Desk file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Eight readable pictures in two classes under {@code pictures}. */
  Desk pictures() {
    for (int i = 0; i < 8; i++) {
      String folder = i % 2 == 0 ? "even" : "odd";
      file(String.format(Locale.ROOT, "pictures/%s/%02d.png", folder, i), Samples.png(i));
    }
    return this;
  }

  /** A small recipe that trains on {@code pictures}, two steps of four. */
  Desk recipe() {
    return recipe(root -> {});
  }

  /** The small recipe with a change. */
  Desk recipe(Consumer<ObjectNode> change) {
    try (var in = Desk.class.getResourceAsStream("/badinput/small.json")) {
      ObjectNode root = (ObjectNode) MAPPER.readTree(in);
      change.accept(root);
      return file(RECIPE, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The small recipe on another source of training data. */
  Desk trainOn(String source) {
    return recipe(root -> ((ObjectNode) root.get("data")).set("train", json(source)));
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Recipe, pictures and a whole run of them under {@code run}, with checkpoints 1 and 2. */
  Desk finishedRun() {
    FinishedRun.on(this).files().forEach(this::file);
    return this;
  }

  byte[] bytes(String name) {
    try {
      return Files.readAllBytes(at(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
