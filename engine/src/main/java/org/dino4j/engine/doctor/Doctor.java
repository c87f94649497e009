package org.dino4j.engine.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dino4j.api.signal.Signal;
import org.dino4j.engine.run.Event;
import org.dino4j.engine.run.History;

/**
 * Watches a run step by step. What it remembers follows from the steps it has seen, so it is built
 * again from the event log of a run that goes on.
 *
 * <p>Rules look at steps after the warm-up only, the rise of the learning rate: until then nearly
 * every run looks ill. A phase begins like a run: its rate rises again. A finding is told once;
 * again only if it was gone for as long as its rule looks back.
 */
public final class Doctor {
  private static final String RATE = "learningRate";

  private final List<Rule> rules;
  private List<Vitals> vitals;
  private final int longest;
  private final List<Event.Step> settled = new ArrayList<>();
  private final Map<String, Long> lastHeld = new HashMap<>();
  private double highestRate = Double.NEGATIVE_INFINITY;
  private boolean warm;

  Doctor(List<Rule> rules, Map<String, Signal> signals) {
    this.vitals = signals.isEmpty() ? List.of() : Vitals.of(signals);
    this.rules = List.copyOf(rules);
    this.longest = rules.stream().mapToInt(Rule::window).max().orElse(0);
  }

  /**
   * One that has seen these events of a run and has told what it found in them.
   *
   * @param signals what the numbers of its steps are
   */
  public static Doctor after(List<? extends Event> events, Map<String, Signal> signals) {
    Doctor doctor = new Doctor(Rules.all(), signals);
    events.forEach(doctor::look);
    return doctor;
  }

  /** All that it would have said of the steps of a run. */
  public static List<Event.Found> findings(History history) {
    Doctor doctor = new Doctor(Rules.all(), history.signals());
    return history.events().stream().flatMap(event -> doctor.look(event).stream()).toList();
  }

  private List<Event.Found> look(Event event) {
    if (event instanceof Event.Phase) {
      phaseBegins();
    }
    return event instanceof Event.Step step ? see(step) : List.of();
  }

  /** What it remembers of the steps before says nothing of those that come. */
  public void phaseBegins() {
    settled.clear();
    highestRate = Double.NEGATIVE_INFINITY;
    warm = false;
  }

  /** Looks at the next step; says what is found for the first time. */
  public List<Event.Found> see(Event.Step step) {
    if (vitals.isEmpty()) {
      // Nobody declared anything: names tell, as they did of version 0.1.
      vitals = Vitals.of(new History(List.of(step)).signals());
    }
    if (isWarmingUp(step)) {
      return List.of();
    }
    settled.add(step);
    if (settled.size() > longest) {
      settled.remove(0);
    }
    return rules.stream().flatMap(rule -> told(rule, step.step()).stream()).toList();
  }

  private boolean isWarmingUp(Event.Step step) {
    double rate = step.scheduled().getOrDefault(RATE, Double.NEGATIVE_INFINITY);
    warm |= rate <= highestRate;
    highestRate = Math.max(highestRate, rate);
    return !warm;
  }

  private Optional<Event.Found> told(Rule rule, long step) {
    if (settled.size() < rule.window()) {
      return Optional.empty();
    }
    List<Event.Step> last = settled.subList(settled.size() - rule.window(), settled.size());
    return vitals.stream()
        .flatMap(whose -> rule.seen(whose, last).stream())
        .findFirst()
        .filter(says -> isNews(rule, step))
        .map(says -> new Event.Found(step + 1, rule.finding(), says, rule.cure()));
  }

  private boolean isNews(Rule rule, long step) {
    Long before = lastHeld.put(rule.finding(), step);
    return before == null || step - before > rule.window();
  }
}
