package org.dino4j.engine.plugin;

import com.google.inject.ConfigurationException;
import com.google.inject.CreationException;
import com.google.inject.spi.Message;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What went wrong in a plugin's code, in words for the one who installed it. Where Java says that
 * jars do not fit together, there is a cure that he can try himself.
 */
public final class CodeFaults {
  private static final Pattern COMPILED_FOR = Pattern.compile("class file version (\\d+)");

  /** Java 1 had class files of version 45. */
  private static final int FIRST_CLASS_FILE = 44;

  private static final List<Class<? extends Throwable>> WRAPPERS =
      List.of(InvocationTargetException.class, ExceptionInInitializerError.class);

  private CodeFaults() {}

  /**
   * One sentence or two.
   *
   * @param otherwise the cure, where the fault does not tell one
   */
  public static String reason(Throwable fault, String otherwise) {
    if (WRAPPERS.contains(fault.getClass()) && fault.getCause() != null) {
      return reason(fault.getCause(), otherwise);
    }
    if (fault instanceof CreationException wiring) {
      return wiring(wiring.getErrorMessages(), otherwise);
    }
    if (fault instanceof ConfigurationException wiring) {
      return wiring(wiring.getErrorMessages(), otherwise);
    }
    return code(fault, otherwise);
  }

  /** What the plugin's code threw while Guice called it, else what Guice says first. */
  private static String wiring(Collection<Message> messages, String otherwise) {
    Message first = messages.iterator().next();
    return Optional.ofNullable(first.getCause())
        .map(cause -> reason(cause, otherwise))
        .orElseGet(() -> withoutStop(first.getMessage()) + ". " + otherwise);
  }

  private static String code(Throwable fault, String otherwise) {
    if (fault instanceof UnsupportedClassVersionError) {
      return newerJava(firstLine(fault));
    }
    if (fault instanceof NoClassDefFoundError || fault instanceof ClassNotFoundException) {
      return missing(firstLine(fault), otherwise);
    }
    if (fault instanceof TypeNotPresentException absent) {
      return missing(absent.typeName(), otherwise);
    }
    if (fault instanceof LinkageError) {
      return "it was compiled against another version of what it uses (%s). Build it against framework-api of this dino4j, and put the libraries that it was compiled with beside it."
          .formatted(firstLine(fault));
    }
    return withoutStop(fault.toString()) + ". " + otherwise;
  }

  private static String newerJava(String said) {
    Matcher version = COMPILED_FOR.matcher(said);
    String wanted =
        version.find()
            ? "Java " + (Integer.parseInt(version.group(1)) - FIRST_CLASS_FILE)
            : "a newer Java";
    return "it was compiled for %s, and this is Java %s. Start dino4j with the newer one, or ask its author for a jar compiled with '--release %s'."
        .formatted(wanted, Runtime.version().feature(), Runtime.version().feature());
  }

  private static String missing(String said, String otherwise) {
    if (said.contains(" ")) {
      return said + ". " + otherwise;
    }
    String name = said.replace('/', '.');
    if (PluginClassLoader.SHARED.stream().anyMatch(name::startsWith)) {
      return "it uses the class %s, which this dino4j does not have. Build it against framework-api of this dino4j."
          .formatted(name);
    }
    if (name.startsWith("org.dino4j.")) {
      return "it uses the class %s, which is no part of the API. Build it against framework-api alone."
          .formatted(name);
    }
    return "it uses the class %s, which none of its jars has. Put the library that has it into the same folder."
        .formatted(name);
  }

  private static String firstLine(Throwable fault) {
    return withoutStop(String.valueOf(fault.getMessage()));
  }

  private static String withoutStop(String text) {
    return text.lines().findFirst().orElse("no reason given").replaceFirst("\\.$", "");
  }
}
