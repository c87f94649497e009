package org.dino4j.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.run.Disk;

/** A page as a file. */
final class PageFile {
  private static final int HEAD = 512;

  private PageFile() {}

  /** Writes the page whole, or says why that cannot be done. */
  static Path write(Page page, Path file) {
    Disk.replace(file, page.html().getBytes(StandardCharsets.UTF_8));
    return file;
  }

  /**
   * Refuses a place where something else than a page of ours is.
   *
   * @throws Refusal so that nothing of value is written over
   */
  static void refuseForeign(Path file) {
    if (Files.exists(file) && !isOurs(file)) {
      throw new Refusal(
          Refusal.Kind.USAGE,
          "%s exists and is no report of dino4j. Give this one another name: --out FILE"
              .formatted(file));
    }
  }

  private static boolean isOurs(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(Page.GENERATOR);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Kind.USAGE, "%s cannot be looked into: %s".formatted(file, e.getMessage()), e);
    }
  }
}
