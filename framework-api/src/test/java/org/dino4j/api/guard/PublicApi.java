package org.dino4j.api.guard;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dino4j.api.plugin.Plugin;

/**
 * Everything that a compiled plugin can hang on.
 *
 * @param types members by name of their type, as Java's reflection writes them, the type's own
 *     declaration among them
 */
record PublicApi(SortedMap<String, SortedSet<String>> types) {
  private static final String VERSION = "API version ";
  private static final String INDENT = "  ";

  /** The classes that were just compiled. */
  static PublicApi compiled() throws IOException, URISyntaxException {
    Path root = Path.of(Plugin.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.replaceFirst("\\.class$", "").replace('/', '.'))
          .map(PublicApi::load)
          .filter(PublicApi::isOpen)
          .forEach(type -> types.put(type.getName(), members(type)));
    }
    return new PublicApi(types);
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Plugin.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("compiled, and not there: " + name, e);
    }
  }

  /** Whether a plugin sees it: what lies in a hidden type is hidden, too. */
  private static boolean isOpen(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return isOpen(type.getModifiers()) && (outer == null || isOpen(outer));
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static SortedSet<String> members(Class<?> type) {
    Stream<String> methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(
                open(method -> !method.isSynthetic() && !isAnyones(method), Method::getModifiers))
            .map(Method::toGenericString);
    Stream<String> constructors =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(open(made -> !made.isSynthetic(), Constructor::getModifiers))
            .map(Constructor::toGenericString);
    Stream<String> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(open(field -> !field.isSynthetic(), Field::getModifiers))
            .map(PublicApi::field);
    return Stream.of(Stream.of(declaration(type)), methods, constructors, fields)
        .flatMap(all -> all)
        .map(member -> member.replace(type.getName() + ".", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What every object has, whether its type writes it or not. */
  private static boolean isAnyones(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(
            of ->
                of.getName().equals(method.getName())
                    && Arrays.equals(of.getParameterTypes(), method.getParameterTypes()));
  }

  private static <M> Predicate<M> open(Predicate<M> written, ToIntFunction<M> modifiers) {
    return member -> written.test(member) && isOpen(modifiers.applyAsInt(member));
  }

  /** The value, too, where a compiler copies it into whatever reads it. */
  private static String field(Field field) {
    boolean copied =
        Modifier.isStatic(field.getModifiers())
            && (field.getType().isPrimitive() || field.getType() == String.class);
    try {
      return field.toGenericString() + (copied ? " = '" + field.get(null) + "'" : "");
    } catch (IllegalAccessException e) {
      return field.toGenericString(); // protected: a plugin has it from its superclass
    }
  }

  private static String declaration(Class<?> type) {
    String kind =
        type.isAnnotation()
            ? "annotation"
            : type.isInterface() ? "interface" : type.isRecord() ? "record" : "class";
    String above =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .collect(Collectors.joining(", "));
    String form =
        Stream.of(type.getTypeParameters()).map(Object::toString).collect(Collectors.joining(", "));
    boolean unfinished = kind.equals("class") && Modifier.isAbstract(type.getModifiers());
    return "%s%s%s%s%s%s"
        .formatted(
            unfinished ? "abstract " : "",
            type.isSealed() ? "sealed " : "",
            Modifier.isFinal(type.getModifiers()) ? "final " : "",
            kind,
            form.isEmpty() ? "" : " <" + form + ">",
            above.isEmpty() ? "" : " : " + above);
  }

  /** As {@link #text} wrote it. */
  static PublicApi parse(String text) {
    SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    for (String line : text.lines().skip(1).filter(line -> !line.isBlank()).toList()) {
      if (line.startsWith(INDENT)) {
        types.get(types.lastKey()).add(line.strip());
      } else {
        types.put(line, new TreeSet<>());
      }
    }
    return new PublicApi(types);
  }

  /** The version that a text says in its first line. */
  static int version(String text) {
    return Integer.parseInt(text.lines().findFirst().orElseThrow().replace(VERSION, ""));
  }

  String text(int version) {
    StringBuilder text = new StringBuilder(VERSION + version + "\n");
    for (Map.Entry<String, SortedSet<String>> type : types.entrySet()) {
      text.append('\n').append(type.getKey()).append('\n');
      type.getValue().forEach(member -> text.append(INDENT).append(member).append('\n'));
    }
    return text.toString();
  }
}
