package org.dino4j.engine.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.binding.JsonTree;

/**
 * The profiles that ship. Each is a recipe of which much is missing, and may stand over another
 * one, of which it changes something. Short forms are written out, as a resolved recipe is what
 * they are compared with.
 */
public final class Profiles {
  private static final String OVER = "over";

  private Profiles() {}

  /** The settings of a profile, in the form of a recipe. */
  public static Optional<ObjectNode> find(String name) {
    return Stream.of(ProfileChoice.Name.values())
        .map(Profiles::written)
        .filter(name::equals)
        .findFirst()
        .map(Profiles::whole);
  }

  private static String written(ProfileChoice.Name name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static ObjectNode whole(String name) {
    ObjectNode settings = read(name + ".json");
    JsonNode over = settings.remove(OVER);
    if (over != null) {
      Filling.into(settings, whole(over.asText()));
    }
    return settings;
  }

  private static ObjectNode read(String file) {
    try (InputStream in = Profiles.class.getResourceAsStream(file)) {
      Faults faults = new Faults();
      byte[] text = Objects.requireNonNull(in, file).readAllBytes();
      if (new JsonTree(faults).read(text) instanceof ObjectNode settings && faults.isEmpty()) {
        return settings;
      }
      throw new IllegalStateException("no profile in " + file + ": " + faults.all());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
