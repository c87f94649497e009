package org.dino4j.recipes.cli;

import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.dino4j.recipes.binding.Columns;
import org.dino4j.recipes.plugin.Catalog;
import org.dino4j.recipes.plugin.Home;
import org.dino4j.recipes.plugin.InstalledPlugin;

/** Lists what is installed. */
public final class PluginsCommand implements Command {
  private final Catalog catalog;
  private final Home home;
  private final Console console;

  @Inject
  PluginsCommand(Catalog catalog, Home home, Console console) {
    this.catalog = catalog;
    this.home = home;
    this.console = console;
  }

  @Override
  public String name() {
    return "plugins";
  }

  @Override
  public String summary() {
    return "list the installed plugins and the parts they bring";
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
    Columns table = new Columns("", "   ").row("PLUGIN", "FROM", "PARTS");
    for (InstalledPlugin plugin : catalog.plugins()) {
      table.row(plugin.name(), plugin.isForeign() ? plugin.origin() : "built in", parts(plugin));
    }
    console.out().print(table.text());
    console.out().printf("%nOther plugins go into %s, a folder each.%n", home.plugins());
    return 0;
  }

  private String parts(InstalledPlugin plugin) {
    return catalog.entries().stream()
        .filter(entry -> entry.plugin().equals(plugin))
        .map(entry -> entry.type() + " (" + entry.kind().getSimpleName() + ")")
        .collect(Collectors.joining(", "));
  }
}
