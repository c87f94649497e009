package org.dino4j.recipes.cli;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.engine.binding.Columns;
import org.dino4j.engine.plugin.Catalog;
import org.dino4j.engine.plugin.Home;
import org.dino4j.engine.plugin.InstalledPlugin;
import org.dino4j.engine.plugin.PluginFile;

/** Lists what is installed. */
public final class PluginsCommand implements Command {
  private final Catalog catalog;
  private final Console console;

  @Inject
  PluginsCommand(Catalog catalog, Console console) {
    this.catalog = catalog;
    this.console = console;
  }

  @Override
  public String name() {
    return "plugins";
  }

  @Override
  public String summary() {
    return "list the installed plugins: version, jar, hash and the parts they bring";
  }

  @Override
  public String arguments() {
    return "";
  }

  @Override
  public String example() {
    return "./dino4j plugins";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line) {
    boolean whole = line.hasOption(CommonOptions.VERBOSE);
    Columns table = new Columns("", "   ").row("PLUGIN", "VERSION", "JAR", "SHA-256", "PARTS");
    catalog.plugins().forEach(plugin -> list(plugin, whole, table));
    console.out().print(table.text());
    console.out().println();
    console
        .out()
        .println(
            "Your own go into %s: a folder each, with its jars in it.%s"
                .formatted(Home.places("plugins"), whole ? "" : " --verbose shows whole hashes."));
    return 0;
  }

  /** The jar with the plugin's class, and below it the libraries that lie in its folder. */
  private void list(InstalledPlugin plugin, boolean whole, Columns table) {
    List<String> first = List.of(plugin.name(), plugin.version());
    String parts = parts(plugin);
    for (PluginFile file : plugin.hashes()) {
      String jar = plugin.isForeign() ? file.name() : "built in, " + file.name();
      String hash = whole ? file.sha256() : file.shortHash();
      table.row(first.get(0), first.get(1), jar, hash, parts);
      first = List.of("", "");
      parts = "";
    }
  }

  private String parts(InstalledPlugin plugin) {
    return catalog.entries().stream()
        .filter(entry -> entry.plugin().equals(plugin))
        .map(entry -> entry.type() + " (" + entry.kind().getSimpleName() + ")")
        .collect(Collectors.joining(", "));
  }
}
