package org.dino4j.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.recipes.process.ChildProcess;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin cannot end a command in the middle with a code that means success. */
final class ExitingPluginTest {
  @TempDir private Path home;
  @TempDir private Path work;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static { System.exit(0); }",
        "static { Thread t = new Thread() { public void run() { Runtime.getRuntime().exit(0); } };"
            + " t.start(); try { t.join(); } catch (InterruptedException e) { throw new Error(e); } }"
      })
  void isNamedAndTheCommandFails(String initialiser) throws IOException {
    String members =
        initialiser
            + """

            public String name() { return "acme"; }
            public Module module() { return binder -> {}; }
            """;
    PluginJar.withMembers(work, members).write(home.resolve("plugins/acme/acme-1.2.jar"));
    List<String> command = new ArrayList<>(ChildProcess.command(List.of("plugins")));
    command.add(1, "-Ddino4j.home=" + home);

    ChildProcess child = ChildProcess.of(command, work.resolve("log"));

    assertThat(child.await()).as(child.said()).isEqualTo(6);
    assertThat(child.said())
        .startsWith("plugin acme-1.2.jar ended the process in the middle: acme.AcmePlugin")
        .endsWith(
            " calls System.exit. This is a mistake in acme-1.2.jar, not yours; report it to its author.%n"
                .formatted())
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\033[2J", "\\033]52;c;eA==\\007", "\\u202e", "\\u009b2J"})
  void itsWordsReachNoTerminalRaw(String text) throws IOException {
    PluginJar.withMembers(
            work,
            """
            public AcmePlugin() { throw new IllegalStateException("%s"); }
            public String name() { return "acme"; }
            public Module module() { return binder -> {}; }
            """
                .formatted(text))
        .write(home.resolve("plugins/acme/acme-1.2.jar"));

    Installation.Said said = new Installation(home).run("plugins", "--verbose");

    assertThat(said.code()).isEqualTo(6);
    assertThat(said.err())
        .contains("cannot be made: java.lang.IllegalStateException: ")
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ac\\033[2Jme", "ac\\u202eme"})
  void itsNameReachesNoTerminalRaw(String name) throws IOException {
    PluginJar.withSchedule(work, name, "saw\\033[2J").write(home.resolve("plugins/acme/acme.jar"));

    Installation.Said listed = new Installation(home).run("plugins");
    Installation.Said described = new Installation(home).run("describe");

    assertThat(listed.out()).contains("acme.jar");
    assertThat(listed.out() + listed.err() + described.out() + described.err())
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
  }
}
