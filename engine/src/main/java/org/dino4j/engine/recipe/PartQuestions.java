package org.dino4j.engine.recipe;

import java.util.List;
import java.util.function.Supplier;
import org.dino4j.api.part.Refusal;
import org.dino4j.engine.binding.Fault;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.plugin.PartFailedException;

/**
 * Asks the parts of a recipe what they object to. A part that fails to answer is a fault of its
 * plugin.
 */
record PartQuestions(BoundRecipe bound, Faults faults) {
  void ask(Object part, Supplier<List<String>> question) {
    try {
      question.get().forEach(said -> fault(Fault.Kind.SETTING, part, said));
    } catch (Refusal e) {
      fault(Fault.Kind.DATA, part, e.getMessage());
    } catch (RuntimeException | LinkageError e) {
      String culprit = bound.made().entry(part).toString();
      fault(Fault.Kind.PLUGIN, part, new PartFailedException(culprit, e).getMessage());
    }
  }

  private void fault(Fault.Kind kind, Object part, String message) {
    faults.add(kind, bound.place(part), message);
  }
}
