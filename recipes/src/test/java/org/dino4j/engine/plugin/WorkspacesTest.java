package org.dino4j.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.recipe.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where a user's plugins, recipes and suites are found: never in what a build replaces. */
final class WorkspacesTest {
  @TempDir private Path root;
  @TempDir private Path work;
  private Path installation;
  private Path here;
  private Path named;

  @BeforeEach
  void lay() throws IOException {
    root = root.toRealPath();
    installation = Files.createDirectories(root.resolve("installation"));
    here = Files.createDirectories(root.resolve("here"));
    named = Files.createDirectories(root.resolve("named"));
  }

  @Test
  void pluginsAreFoundInEveryPlace() throws IOException {
    jar("one", "saw").write(installation.resolve("plugins/one/one.jar"));
    jar("two", "wave").write(here.resolve("plugins/two/two.jar"));
    jar("three", "stairs").write(named.resolve("plugins/three/three.jar"));

    assertThat(foreign(here, named)).containsExactly("one", "two", "three");
    assertThat(foreign(named)).containsExactly("one", "three");
  }

  @Test
  void aFolderOfTheUsersIsNamedByItsPlace() throws IOException {
    jar("two", "wave").service("two.Gone").write(here.resolve("plugins/two/two.jar"));

    assertThatThrownBy(() -> foreign(here))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("plugin folder %s: two.jar names the class", place("plugins/two"));
  }

  @Test
  void aJarBesideTheFoldersIsNamedByItsPlace() throws IOException {
    jar("two", "wave").write(here.resolve("plugins/two.jar"));

    assertThatThrownBy(() -> foreign(here))
        .hasMessageStartingWith("%s lies in the plugins folder itself", place("plugins/two.jar"));
  }

  @Test
  void aPluginInTwoPlacesIsRefusedWithBoth() throws IOException {
    jar("one", "saw").write(installation.resolve("plugins/one/one.jar"));
    jar("one", "saw").write(here.resolve("plugins/one/one.jar"));

    assertThatThrownBy(() -> new Catalog(() -> find(here)).entries())
        .hasMessageStartingWith(
            "two plugins are called 'one': one in %s, one in %s.",
            installation.resolve("plugins/one/one.jar"), place("plugins/one/one.jar"));
  }

  @Test
  void anotherProgramsFoldersArePassedOver() throws IOException {
    Files.createDirectories(here.resolve("plugins/eslint/src"));
    Files.writeString(here.resolve("plugins/readme.md"), "not ours");

    assertThat(foreign(here)).isEmpty();
  }

  @Test
  void whoStandsInTheInstallationFindsItsPluginsOnce() throws IOException {
    jar("one", "saw").write(installation.resolve("plugins/one/one.jar"));

    assertThat(foreign(installation)).containsExactly("one");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a link needs rights there")
  void oneWorkspaceOfTwoNamesIsLookedThroughOnce() throws IOException {
    jar("two", "wave").write(here.resolve("plugins/two/two.jar"));
    Files.createDirectories(here.resolve("recipes"));
    Path recipe = Files.writeString(here.resolve("recipes/mine.json"), "{}");
    Path link = Files.createSymbolicLink(root.resolve("link"), here);

    assertThat(foreign(here, link)).containsExactly("two");
    Home home = new Home(installation, List.of(here, link));
    assertThat(Shelf.of(home, "recipe", home.recipes()).find("mine")).isEqualTo(recipe);
  }

  @Test
  void aWorkspaceThatIsMissingIsRefused() {
    Path gone = root.resolve("gone");

    assertThatThrownBy(() -> foreign(here, gone))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "DINO4J_WORKSPACE says %s, which is not a folder. Give one that holds your recipes/, plugins/ or suites/.",
            gone);
  }

  @Test
  void ownRecipesAreCalledByTheirNamesAndTwoOfOneNameAreRefused() throws IOException {
    Home home = new Home(installation, List.of(here, named));
    Files.createDirectories(here.resolve("recipes"));
    Path first = Files.writeString(here.resolve("recipes/mine.json"), "{}");
    Path second = Files.writeString(named.resolve("yours.json"), "{}");
    Shelf shelf = Shelf.of(home, "recipe", home.recipes());

    assertThat(shelf.find("mine")).isEqualTo(first);
    assertThat(shelf.find("yours")).isEqualTo(second);

    Path again = Files.writeString(named.resolve("mine.json"), "{}");
    assertThatThrownBy(() -> shelf.find("mine"))
        .hasMessage(
            "There are 2 of the name 'mine': %s and %s. Give the file.".formatted(first, again));
  }

  private PluginJar jar(String plugin, String type) throws IOException {
    return PluginJar.withSchedule(Files.createDirectories(work.resolve(plugin)), plugin, type);
  }

  private Path place(String inside) {
    return here.resolve(inside);
  }

  private List<String> foreign(Path... workspaces) {
    return find(workspaces).stream()
        .filter(InstalledPlugin::isForeign)
        .map(InstalledPlugin::name)
        .toList();
  }

  private List<InstalledPlugin> find(Path... workspaces) {
    return new PluginFinder(WorkspacesTest.class.getClassLoader())
        .find(new Home(installation, List.of(workspaces)));
  }
}
