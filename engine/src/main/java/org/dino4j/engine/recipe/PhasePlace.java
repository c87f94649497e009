package org.dino4j.engine.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.dino4j.engine.binding.Fault;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.binding.JsonPath;

/**
 * Where a phase stands in its recipe.
 *
 * @param number counted from 0
 */
record PhasePlace(int number) {
  /** What a phase may change. */
  private static final List<String> ITS_OWN =
      List.of("$.data.views", "$.method", "$.optimizer", "$.train");

  private static final Set<String> WHOLE_RUNS =
      Set.of("about", "seed", "evaluate", "checkpoint", "phases");
  private static final Set<String> WHOLE_RUNS_DATA =
      Set.of("train", "holdOut", "tolerateUnreadable");

  private JsonPath path() {
    return JsonPath.ROOT.child("phases").item(number);
  }

  /**
   * Where a user mends what is wrong at a place of the phase's whole recipe: in the phase, if the
   * phase may change it.
   */
  String of(String place) {
    boolean own =
        ITS_OWN.stream()
            .anyMatch(
                field ->
                    place.equals(field)
                        || place.startsWith(field + ".")
                        || place.startsWith(field + "["));
    return own ? path() + place.substring(1) : place;
  }

  /** Hands on what was found in the phase's whole recipe; what all phases share, once. */
  void takeOver(Faults found, Faults all) {
    for (Fault fault : found.all()) {
      Fault here = new Fault(fault.kind(), of(fault.place()), fault.message());
      if (!all.all().contains(here)) {
        all.add(here.kind(), here.place(), here.message());
      }
    }
  }

  /** Takes out of a recipe's phases what belongs to the whole run; each is a fault. */
  static void takeOffShared(JsonNode recipe, Faults faults) {
    JsonNode phases = recipe.path("phases");
    for (int i = 0; phases.isArray() && i < phases.size(); i++) {
      JsonPath place = new PhasePlace(i).path();
      takeOff(phases.get(i), place, WHOLE_RUNS, faults);
      takeOff(phases.get(i).path("data"), place.child("data"), WHOLE_RUNS_DATA, faults);
    }
  }

  private static void takeOff(JsonNode from, JsonPath path, Set<String> names, Faults faults) {
    if (from instanceof ObjectNode object) {
      names.stream()
          .filter(object::has)
          .sorted()
          .forEach(
              name -> {
                object.remove(name);
                faults.add(
                    Fault.Kind.STRUCTURE,
                    path.child(name),
                    "It is the whole run's, and no phase can change it. A phase changes data.views, method, optimizer and train");
              });
    }
  }
}
