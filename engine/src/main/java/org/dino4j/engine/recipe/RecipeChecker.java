package org.dino4j.engine.recipe;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.method.JudgedEncoder;
import org.dino4j.api.method.Method;
import org.dino4j.api.part.Part;
import org.dino4j.api.part.Refusal;
import org.dino4j.api.part.Setting;
import org.dino4j.api.train.Devices;
import org.dino4j.api.train.OptimizerPlan;
import org.dino4j.api.train.TrainingPlan;
import org.dino4j.engine.binding.Faults;
import org.dino4j.engine.evaluate.EvaluationFit;
import org.dino4j.engine.provenance.SourceFacts;
import org.dino4j.engine.size.Limits;
import org.dino4j.engine.size.Memory;

/** Asks, before anything is trained, whether the parts of a recipe fit together and to the data. */
public final class RecipeChecker {
  /** Pictures in ImageNet-1k: what a recipe is measured against when its data is not looked at. */
  static final int NOMINAL_SAMPLES = 1_281_167;

  private final Memory memory;

  /** Holds recipes against the memory of this machine. */
  @Inject
  public RecipeChecker() {
    this(Memory.ofThisProcess());
  }

  /** Holds recipes against the memory of another machine. */
  public RecipeChecker(Memory memory) {
    this.memory = memory;
  }

  /**
   * Checks a recipe without opening its data, as if it had as many pictures as ImageNet.
   *
   * @throws Refusal naming all faults, if there are any
   */
  public void checkWithoutData(BoundRecipe bound) {
    phasesWithoutData(bound);
  }

  /**
   * What the graph of a run is built from in its first phase, without opening its data, as if it
   * had as many pictures as ImageNet.
   *
   * @throws Refusal naming all faults, if there are any
   */
  public TrainingPlan planWithoutData(BoundRecipe bound, Devices devices) {
    return phasesWithoutData(bound).get(0).plan(devices);
  }

  /**
   * The phases of a run, without opening its data, as if it had as many pictures as ImageNet.
   *
   * @throws Refusal naming all faults, if there are any
   */
  public List<PreparedPhase> phasesWithoutData(BoundRecipe bound) {
    Faults faults = new Faults();
    List<Setting> settings = check(bound, NOMINAL_SAMPLES, faults, Optional.empty());
    faults.refuse(bound.file());
    return phases(bound, settings);
  }

  /**
   * Opens the data and checks a recipe against it.
   *
   * @throws Refusal naming all faults, if there are any
   */
  public PreparedRun prepare(BoundRecipe bound) {
    Faults faults = new Faults();
    try (OpenData data = OpenData.open(bound, faults)) {
      int samples = data.isTrainedOpen() ? data.trained().size() : NOMINAL_SAMPLES;
      List<Setting> settings = check(bound, samples, faults, Optional.of(data));
      faults.refuse(bound.file());
      List<SourceFacts> sources = data.facts(bound);
      List<LeftOut> leftOut = data.leftOut(bound);
      return new PreparedRun(bound, data.keepTrained(), phases(bound, settings), sources, leftOut);
    }
  }

  private static List<PreparedPhase> phases(BoundRecipe bound, List<Setting> settings) {
    List<PreparedPhase> phases = new ArrayList<>();
    long first = 0;
    for (BoundRecipe phase : bound.inOrder()) {
      Setting setting = settings.get(phases.size());
      Recipe recipe = phase.recipe();
      OptimizerPlan optimizer = recipe.optimizer().plan(setting.timeline(), recipe.method());
      phases.add(new PreparedPhase(phases.size(), first, phase, setting, optimizer));
      first += setting.timeline().steps();
    }
    return phases;
  }

  /** Each phase as a whole recipe. */
  private List<Setting> check(
      BoundRecipe bound, int samples, Faults faults, Optional<OpenData> data) {
    Optional<OpenData> whole = data.filter(open -> faults.isEmpty());
    List<Setting> settings = new ArrayList<>();
    for (BoundRecipe phase : bound.inOrder()) {
      Faults own = bound.phases().isEmpty() ? faults : new Faults();
      data.ifPresent(open -> askData(phase, open, own));
      PhasePlace place = new PhasePlace(settings.size());
      settings.add(check(phase, samples, own));
      whole.ifPresent(open -> askEvaluations(bound, phase.recipe().method(), open, own));
      if (!bound.phases().isEmpty()) {
        place.takeOver(own, faults);
      }
    }
    return settings;
  }

  private static void askData(BoundRecipe phase, OpenData data, Faults faults) {
    DataSource train = phase.recipe().data().train();
    new PartQuestions(phase, faults)
        .ask(
            train,
            () -> data.isTrainedOpen() ? new Beside(phase).lacking(data.trained()) : List.of());
  }

  private Setting check(BoundRecipe bound, int samples, Faults faults) {
    RunLength length = new RunLength(bound.recipe(), samples);
    length.check(faults);
    Setting setting = length.setting();
    PartQuestions questions = new PartQuestions(bound, faults);
    for (Object made : bound.parts()) {
      if (made instanceof Part part) {
        questions.ask(part, () -> part.objections(setting));
      }
    }
    for (Evaluation evaluation : bound.recipe().evaluate()) {
      questions.ask(evaluation, () -> fit(evaluation).ofViews());
    }
    Beside beside = new Beside(bound);
    questions.ask(bound.recipe().data().views(), beside::dropped);
    questions.ask(bound.recipe().method(), () -> beside.unmaskable(setting.inputs()));
    new SizeCheck(bound, faults, memory).check(setting, networks(bound, questions));
    return setting;
  }

  /** The networks that the method names; who wants to be shown one is asked about it, too. */
  private List<JudgedEncoder> networks(BoundRecipe bound, PartQuestions questions) {
    List<JudgedEncoder> networks = new ArrayList<>();
    questions.ask(
        bound.recipe().method(),
        () -> {
          networks.addAll(bound.recipe().method().encoders());
          for (Evaluation evaluation : bound.recipe().evaluate()) {
            questions.ask(evaluation, () -> fit(evaluation).withoutNetworks(networks));
          }
          return List.of();
        });
    return networks;
  }

  private void askEvaluations(BoundRecipe bound, Method method, OpenData data, Faults faults) {
    PartQuestions questions = new PartQuestions(bound, faults);
    List<JudgedEncoder> networks = method.encoders();
    for (Evaluation evaluation : bound.recipe().evaluate()) {
      questions.ask(evaluation, () -> evaluation.dataObjections(data));
      questions.ask(evaluation, () -> fit(evaluation).of(networks, data));
    }
  }

  private EvaluationFit fit(Evaluation evaluation) {
    return new EvaluationFit(evaluation, new Limits(memory));
  }
}
