package org.dino4j.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.dino4j.api.schedule.Schedule;
import org.dino4j.api.timeline.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins whose code fails: the message blames the jar and says what helps. */
final class BrokenPluginsTest {
  private static final String NAME = "public String name() { return \"acme\"; }\n";
  private static final String NOTHING = "public Module module() { return binder -> {}; }\n";
  private static final String SAW =
      "public Module module() { return b -> Components.components(b).part(Schedule.class, \"saw\", Options.class, Saw.class); }\n";
  private static final String OPTIONS = "public record Options(double height) {}\n";

  @TempDir Path home;
  @TempDir Path work;

  @Test
  void aClassForANewerJavaSaysWhichOne() throws IOException {
    install(PluginJar.withMembers(work, NAME + NOTHING).forJava(99));

    assertRefused(
        "plugin folder acme: acme.AcmePlugin of acme-1.2.jar cannot be made: it was compiled for Java 99, and this is Java %1$s. Start dino4j with the newer one, or ask its author for a jar compiled with '--release %1$s'."
            .formatted(Runtime.version().feature()));
  }

  @Test
  void aMissingClassIsNamed() throws IOException {
    install(
        PluginJar.withMembers(
                work,
                NAME + NOTHING + "public static class Lib {}\nprivate final Lib lib = new Lib();")
            .without("acme/AcmePlugin$Lib.class"));

    assertRefused(
        "plugin folder acme: acme.AcmePlugin of acme-1.2.jar cannot be made: it uses the class acme.AcmePlugin$Lib, which none of its jars has. Put the library that has it into the same folder.");
  }

  @Test
  void aClassOfOursThatIsNotSharedIsNamed() throws IOException {
    install(
        PluginJar.withMembers(
            work,
            NAME
                + NOTHING
                + "private final Object home = org.dino4j.engine.plugin.Home.ofThisProcess();"));

    assertRefused(
        "plugin folder acme: acme.AcmePlugin of acme-1.2.jar cannot be made: it uses the class org.dino4j.engine.plugin.Home, which is no part of the API. Build it against framework-api alone.");
  }

  @Test
  void aClassThatOnlyAnotherApiHasIsNamed() throws IOException {
    String hint = "private final Object hint = new org.dino4j.api.hint.Hint();";
    install(
        new PluginJar()
            .compiled(
                work,
                Map.of(
                    "acme.AcmePlugin",
                    PluginJar.source(NAME + NOTHING + hint),
                    "org.dino4j.api.hint.Hint",
                    "package org.dino4j.api.hint; public class Hint {}"))
            .without("org/dino4j/api/hint/Hint.class")
            .service("acme.AcmePlugin")
            .api("2"));

    assertRefused(
        "plugin folder acme: acme.AcmePlugin of acme-1.2.jar cannot be made: it uses the class org.dino4j.api.hint.Hint, which this dino4j does not have. Build it against framework-api of this dino4j.");
  }

  @Test
  void aConstructorThatThrowsIsBlamed() throws IOException {
    install(
        PluginJar.withMembers(
            work,
            NAME
                + NOTHING
                + "public AcmePlugin() { throw new IllegalStateException(\"no licence\"); }"));

    assertRefused(
        "plugin folder acme: acme.AcmePlugin of acme-1.2.jar cannot be made: java.lang.IllegalStateException: no licence. This is a mistake in it; report it to its author.");
  }

  @Test
  void aConstructorWithArgumentsCannotBeCalled() throws IOException {
    install(PluginJar.withMembers(work, NAME + NOTHING + "public AcmePlugin(String key) {}"));

    assertRefused(
        "plugin folder acme: acme-1.2.jar names the class acme.AcmePlugin in META-INF/services/org.dino4j.api.plugin.Plugin, which must be a public class with a public constructor without arguments.");
  }

  @Test
  void aPluginWithoutANameIsRefused() throws IOException {
    install(PluginJar.withMembers(work, "public String name() { return \"\"; }\n" + NOTHING));

    assertRefused(
        "plugin folder acme: acme-1.2.jar names the class acme.AcmePlugin in META-INF/services/org.dino4j.api.plugin.Plugin, whose name() is empty. Let it return a short one.");
  }

  @Test
  void aModuleThatThrowsIsBlamed() throws IOException {
    install(
        PluginJar.withMembers(
            work,
            NAME + "public Module module() { throw new IllegalStateException(\"no licence\"); }"));

    assertRefused(wired("java.lang.IllegalStateException: no licence"));
  }

  @Test
  void aModuleThatThrowsWhileItBindsIsBlamed() throws IOException {
    install(
        PluginJar.withMembers(
            work,
            NAME
                + "public Module module() { return b -> { throw new IllegalStateException(\"no licence\"); }; }"));

    assertRefused(wired("java.lang.IllegalStateException: no licence"));
  }

  @Test
  void aModuleThatBindsWhatNobodyProvidesIsBlamed() throws IOException {
    install(
        PluginJar.withMembers(
            work,
            NAME
                + "public Module module() { return b -> b.bind(Saw.class); }\n"
                + "public static final class Saw { @Inject Saw(String key) {} }"));

    assertThat(new Installation(home).run("plugins").err())
        .startsWith("plugin 'acme' (acme-1.2.jar) cannot be wired: ")
        .endsWith(". This is a mistake in it; report it to its author.\n")
        .contains("String")
        .doesNotContain("\tat ");
  }

  @Test
  void aPartWithoutAnInjectConstructorIsBlamedBeforeItIsUsed() throws IOException {
    install(
        PluginJar.withMembers(
            work,
            NAME
                + SAW
                + OPTIONS
                + "public static final class Saw implements Schedule { Saw(Options o) {} public double at(long s, Timeline t) { return 0; } }"));

    assertRefused(wired("acme.AcmePlugin$Saw needs one constructor that is marked @Inject"));
  }

  @Test
  void aPartWhoseClassIsMissingIsNamedBeforeItIsUsed() throws IOException {
    install(
        PluginJar.withMembers(
                work,
                NAME
                    + SAW
                    + OPTIONS
                    + "public static class Lib {}\n"
                    + "public static final class Saw implements Schedule { @Inject Saw(Options o, Lib l) {} public double at(long s, Timeline t) { return 0; } }")
            .without("acme/AcmePlugin$Lib.class"));

    assertRefused(
        "plugin 'acme' (acme-1.2.jar) cannot be wired: it uses the class acme.AcmePlugin$Lib, which none of its jars has. Put the library that has it into the same folder.");
  }

  @Test
  void aPartWhoseConstructorThrowsIsBlamedAtItsPlaceInTheRecipe() throws IOException {
    install(
        PluginJar.withMembers(
            work,
            NAME + SAW + OPTIONS + saw("throw new IllegalStateException(\"no licence\");", "0")));

    new Installation(home)
        .assertFails(
            "validate --without-data " + recipe(),
            """
            recipe saw.json has 1 problem
              $.optimizer.weightDecay   Schedule 'saw' (acme-1.2.jar) failed: java.lang.IllegalStateException: no licence. This is a mistake in it, not in the recipe; report it to its author
            """);
  }

  @Test
  void aPartThatMissesAClassWhenItIsMadeIsNamedAtItsPlaceInTheRecipe() throws IOException {
    install(
        PluginJar.withMembers(
                work,
                NAME + SAW + OPTIONS + "public static class Lib {}\n" + saw("new Lib();", "0"))
            .without("acme/AcmePlugin$Lib.class"));

    new Installation(home)
        .assertFails(
            "validate --without-data " + recipe(),
            """
            recipe saw.json has 1 problem
              $.optimizer.weightDecay   Schedule 'saw' (acme-1.2.jar) failed: it uses the class acme.AcmePlugin$Lib, which none of its jars has. Put the library that has it into the same folder.
            """);
  }

  @Test
  void anOptionThatNoRecipeCanHoldIsBlamed() throws IOException {
    install(
        PluginJar.withMembers(
            work, NAME + SAW + "public record Options(Thread height) {}\n" + saw("", "0")));

    new Installation(home)
        .assertFails(
            "validate --without-data " + recipe(),
            "option 'height' of acme.AcmePlugin$Options cannot be read: an options record cannot have a component of type java.lang.Thread; it may have numbers, booleans, String, enums, Length, Path, records, parts, and Optional, List or Map<String, ...> of these. This is a mistake in its plugin; report it to its author.\n");
  }

  @Test
  void aFaultInTheMiddleOfARunLeadsToTheJar() throws Exception {
    install(PluginJar.withMembers(work, NAME + SAW + OPTIONS + saw("", "1 / (int) s")));
    CatalogEntry saw = new Installation(home).catalog().find(Schedule.class, "saw").orElseThrow();
    Schedule schedule =
        (Schedule) saw.make((Record) saw.options().getConstructor(double.class).newInstance(1.0));

    assertThatThrownBy(() -> schedule.at(0, new Timeline(1, 1, 1)))
        .satisfies(fault -> assertThat(Culprit.of(fault)).hasValue("acme-1.2.jar"))
        .satisfies(
            fault ->
                assertThat(Culprit.of(new IllegalStateException("in a worker", fault)))
                    .hasValue("acme-1.2.jar"));
    assertThat(Culprit.of(new IllegalStateException("our own"))).isEmpty();
  }

  private static String saw(String constructor, String value) {
    return "public static final class Saw implements Schedule { @Inject Saw(Options o) { %s } public double at(long s, Timeline t) { return %s; } }"
        .formatted(constructor, value);
  }

  /** The quickstart with a weight decay of the plugin. */
  private Path recipe() throws IOException {
    String quickstart = Files.readString(Path.of("src/main/dist/recipes/quickstart.json"));
    String changed =
        quickstart.replaceFirst(
            "\"weightDecay\": *(\\{[^}]*\\}|[0-9.]+)",
            "\"weightDecay\": {\"type\": \"saw\", \"height\": 1}");
    assertThat(changed).isNotEqualTo(quickstart);
    return Files.writeString(work.resolve("saw.json"), changed, StandardCharsets.UTF_8);
  }

  private void install(PluginJar jar) throws IOException {
    jar.write(new Installation(home).jar("acme/acme-1.2.jar"));
  }

  /** Guice would log the stack trace of what a module throws, past our console. */
  private void assertRefused(String message) {
    List<LogRecord> logged = new ArrayList<>();
    Handler listening = new ListeningHandler(logged);
    Logger.getLogger("").addHandler(listening);
    try {
      new Installation(home).assertRefused(message);
    } finally {
      Logger.getLogger("").removeHandler(listening);
    }
    assertThat(logged).isEmpty();
  }

  private static String wired(String reason) {
    return "plugin 'acme' (acme-1.2.jar) cannot be wired: "
        + reason
        + ". This is a mistake in it; report it to its author.";
  }

  private static final class ListeningHandler extends Handler {
    private final List<LogRecord> logged;

    ListeningHandler(List<LogRecord> logged) {
      this.logged = logged;
    }

    @Override
    public void publish(LogRecord said) {
      logged.add(said);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
