package org.dino4j.engine.binding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.terminal.Visible;

/** All faults of a recipe, in the order in which they were found. */
public final class Faults {
  /** As many as a person mends before he tries again. */
  private static final int SHOWN = 20;

  private static final int PLACE = 100;

  private final List<Fault> all = new ArrayList<>();

  public void add(Fault.Kind kind, JsonPath place, String message) {
    add(kind, place.toString(), message);
  }

  public void add(Fault.Kind kind, String place, String message) {
    all.add(new Fault(kind, place, message));
  }

  public List<Fault> all() {
    return List.copyOf(all);
  }

  /**
   * Ends the reading of a faulty recipe.
   *
   * @throws Refusal with all faults, if there are any
   */
  public void refuse(Path recipe) {
    refuse("recipe", recipe);
  }

  /**
   * Ends the reading of a faulty file.
   *
   * @param what kind of file it is: {@code suite}
   * @throws Refusal with all faults, if there are any
   */
  public void refuse(String what, Path file) {
    if (!all.isEmpty()) {
      throw new Refusal(kind(), message(what, String.valueOf(file.getFileName())));
    }
  }

  /** The recipe is at fault, unless all faults are of the data or of plugins. */
  private Refusal.Kind kind() {
    if (all.stream().allMatch(fault -> fault.kind() == Fault.Kind.DATA)) {
      return Refusal.Kind.DATA;
    }
    return all.stream().allMatch(fault -> fault.kind() == Fault.Kind.PLUGIN)
        ? Refusal.Kind.PLUGIN
        : Refusal.Kind.RECIPE;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The faults as a user reads them. */
  public String message(String recipe) {
    return message("recipe", recipe);
  }

  private String message(String what, String file) {
    Columns table = new Columns("  ", "   ");
    all.stream()
        .limit(SHOWN)
        .forEach(fault -> table.row(Found.shorten(fault.place(), PLACE), fault.message()));
    if (all.size() > SHOWN) {
      table.row("and %s more".formatted(all.size() - SHOWN));
    }
    String count = all.size() == 1 ? "1 problem" : all.size() + " problems";
    return "%s %s has %s\n%s"
        .formatted(what, Visible.line(file), count, table.text())
        .stripTrailing();
  }
}
