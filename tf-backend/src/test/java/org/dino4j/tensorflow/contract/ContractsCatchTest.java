package org.dino4j.tensorflow.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contracts that authors extend: a sound part passes, and each rule has a part that breaks it.
 */
final class ContractsCatchTest {
  private static final String OPTIONS = "optionsSurviveARoundTrip";
  private static final String OBJECTIONS = "objectsInSentencesAndNeverThrows";
  private static final String NUMERIC = "analyticGradientIsTheNumericOne";
  private static final String BITS = "sameSeedGivesTheSameBits";
  private static final String FINITE = "isFiniteOnRandomInput";

  static Stream<Arguments> brokenParts() {
    return Stream.of(
            parts(),
            viewLosses(),
            otherLosses(),
            backbones(),
            heads(),
            rules(),
            data(),
            masks(),
            schedules(),
            evaluations())
        .flatMap(all -> all);
  }

  private static Stream<Arguments> parts() {
    return Stream.of(
        arguments(Parts.ChangesItsValues.class, OPTIONS),
        arguments(Parts.KeepsAList.class, OPTIONS),
        arguments(Parts.SaysNothing.class, OPTIONS),
        arguments(Parts.DefaultIsNoJson.class, OPTIONS),
        arguments(Parts.NoRecipeHoldsIt.class, OPTIONS),
        arguments(Parts.Throws.class, OBJECTIONS),
        arguments(Parts.OneWord.class, OBJECTIONS));
  }

  private static Stream<Arguments> viewLosses() {
    return Stream.of(
        arguments(Views.NotFinite.class, FINITE),
        arguments(Views.ViewWithoutGradient.class, "gradientReachesTheStudent"),
        arguments(Views.TeacherLearns.class, "gradientNeverReachesTeacherOrTarget"),
        arguments(Views.WrongBackward.class, NUMERIC),
        arguments(Views.RowsByPlace.class, "orderInTheBatchDoesNotMatter"),
        arguments(Views.Remembers.class, BITS),
        arguments(Views.OwnChance.class, BITS),
        arguments(Views.OwnChance.class, "writesNothingButItsUpdates"),
        arguments(Views.HiddenUpdate.class, "writesNothingButItsUpdates"));
  }

  private static Stream<Arguments> otherLosses() {
    return Stream.of(
        arguments(Tokens.FirstViewOnly.class, "gradientReachesTheStudent"),
        arguments(Maps.AllPixels.class, "whatIsNotValidDoesNotCount"),
        arguments(Maps.DividesByNone.class, "isFiniteWhereNothingIsValid"),
        arguments(Patches.AllRows.class, "whatOnlyFillsUpTheListDoesNotCount"),
        arguments(Patches.DividesByNone.class, "isFiniteWhereNothingIsHidden"));
  }

  private static Stream<Arguments> backbones() {
    return Stream.of(
        arguments(Pictures.NotFinite.class, FINITE),
        arguments(Pictures.IdleWeight.class, "gradientReachesInputsAndEveryParameter"),
        arguments(Pictures.KeepsItsWeight.class, "hasWeightsOfItsOwnAtEachPlace"),
        arguments(Pictures.WrongBackward.class, NUMERIC),
        arguments(Pictures.RowsByPlace.class, "rowsOfTheBatchChangePlacesWithTheirInputs"),
        arguments(Pictures.BatchMean.class, "aRowDoesNotDependOnTheOthersWhereItIsUsed"),
        arguments(Pictures.Remembers.class, BITS),
        arguments(Pictures.AlwaysDrops.class, "isNotRandomAndChangesNothingWhereItIsUsed"),
        arguments(Pictures.AlwaysMoves.class, "isNotRandomAndChangesNothingWhereItIsUsed"),
        arguments(Pictures.OwnChance.class, "changesStatesOnlyWhereItIsTrained"),
        arguments(Pictures.WrongWidth.class, "saysOneThingForEachViewBatchInTheShapesItPromised"),
        arguments(Pictures.IllNamed.class, "everythingItOffersByNameIsFinite"),
        arguments(Pictures.MixesViews.class, "aViewIsEncodedAlikeWhateverElseIsInTheCall"));
  }

  private static Stream<Arguments> heads() {
    return Stream.of(
        arguments(Heads.WrongOutputs.class, "makesOneRowOfLogitsFromEachRow"),
        arguments(Heads.BatchMean.class, "aRowDoesNotDependOnTheOthersWhereItIsUsed"),
        arguments(Heads.OnePerToken.class, "predictsEveryPixelOfThePicture"),
        arguments(Heads.OtherBlock.class, "gradientReachesInputsAndEveryParameter"));
  }

  private static Stream<Arguments> rules() {
    return Stream.of(
        arguments(Rules.Uphill.class, "walksAgainstTheGradient"),
        arguments(Rules.DividesByNone.class, "staysFiniteAndStandsStillWhereThereIsNoGradient"),
        arguments(Rules.OwnRate.class, "learningRateNoneMovesNothing"),
        arguments(Rules.NoDecay.class, "weightDecayPullsTowardsZero"),
        arguments(Rules.MixesParameters.class, "oneParameterDoesNotMoveAnother"),
        arguments(Rules.Remembers.class, BITS),
        arguments(Rules.NoiseOfItsOwn.class, "allThatItRemembersIsInItsSlots"),
        arguments(Rules.PastTheGate.class, "writesNothingInAStepThatIsNotFinite"));
  }

  private static Stream<Arguments> data() {
    return Stream.of(
        arguments(Samples.InItsOwnOrder.class, "readsEverySampleInAnyOrder"),
        arguments(Samples.OneBuffer.class, "aPictureStaysAsItWasRead"),
        arguments(Samples.OneThread.class, "givesManyThreadsTheSameBytes"),
        arguments(Samples.TooFewClasses.class, "labelsAgreeWithSamplesAndClasses"),
        arguments(Samples.NoMaps.class, "offersWhatItsSamplesHave"),
        arguments(Samples.OneName.class, "everySampleHasANameOfItsOwn"),
        arguments(Samples.TwoNames.class, "everySampleHasANameOfItsOwn"),
        arguments(Samples.LooksAskance.class, "aLookFindsNoFaultInWhatCanBeRead"),
        arguments(Samples.LostFile.class, "namesTheFilesThatItReads"),
        arguments(Samples.ClosesOnce.class, "canBeClosedAndOpenedAgain"),
        arguments(Cuts.TooFewViews.class, "makesTheViewsThatItsInputSpecNames"),
        arguments(Cuts.LosesMaps.class, "givesTheLabelsAndMapsThatItOffers"),
        arguments(Cuts.FollowsLight.class, "mapsMoveAlikeWhateverThePictureShows"),
        arguments(Cuts.Remembers.class, "isAPureFunctionOfPictureAndSeeds"),
        arguments(Cuts.WritesThePicture.class, "leavesThePictureAsItIs"));
  }

  private static Stream<Arguments> masks() {
    return Stream.of(
        arguments(Hides.Turned.class, "masksAllImagesOnTheirGrid"),
        arguments(Hides.Understates.class, "hidesNoMorePatchesThanItSays"),
        arguments(Hides.Remembers.class, "isAPureFunctionOfItsSeeds"));
  }

  private static Stream<Arguments> schedules() {
    return Stream.of(
        arguments(Numbers.DividesByNone.class, "isAFiniteAndPureFunctionOfTheStep"),
        arguments(Numbers.Remembers.class, "isAFiniteAndPureFunctionOfTheStep"));
  }

  private static Stream<Arguments> evaluations() {
    String scores = "scoresWhatItSaysThatItMeasures";
    return Stream.of(
        arguments(Judges.IllNamed.class, "canBeNamed"),
        arguments(Judges.OtherMeasure.class, scores),
        arguments(Judges.OtherDirection.class, scores),
        arguments(Judges.NotFinite.class, scores),
        arguments(Judges.KeptNetworkLast.class, scores),
        arguments(Judges.BaselineOfTheRun.class, "baselinesAreOfNoNetworkOfTheRun"),
        arguments(Judges.Remembers.class, "theSameWeightsGiveTheSameScores"),
        arguments(Judges.NoteOfTwoLines.class, "showsWhatCanBeDrawn"),
        arguments(Judges.ClosesOnce.class, "canBeClosedTwice"));
  }

  @ParameterizedTest
  @MethodSource("brokenParts")
  void aBrokenPartFailsTheRuleThatItBreaks(Class<?> contract, String rule) {
    Verdict verdict = Verdict.on(contract, rules(contract).get(rule));

    assertThat(verdict.broken()).containsExactly(rule);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Parts.class,
        Views.class,
        Tokens.class,
        Maps.class,
        Patches.class,
        Pictures.class,
        Heads.Projection.class,
        Heads.Dense.class,
        Rules.class,
        Samples.class,
        Cuts.class,
        Hides.class,
        Numbers.class,
        Judges.class
      })
  void aSoundPartBreaksNone(Class<?> contract) {
    Verdict verdict = Verdict.on(contract);
    assertThat(verdict.tried()).isEqualTo(rules(contract).keySet()).isNotEmpty();
    assertThat(verdict.broken()).isEmpty();
  }

  @Test
  void noRuleIsWithoutAPartThatBreaksIt() {
    Set<String> caught =
        brokenParts().map(broken -> (String) broken.get()[1]).collect(Collectors.toSet());
    Set<String> owed = new TreeSet<>();
    brokenParts().forEach(broken -> owed.addAll(rules((Class<?>) broken.get()[0]).keySet()));
    assertThat(caught).containsAll(owed);
  }

  private static Map<String, Method> rules(Class<?> contract) {
    Map<String, Method> rules = new TreeMap<>();
    for (Class<?> type = contract; type != Object.class; type = type.getSuperclass()) {
      Arrays.stream(type.getDeclaredMethods())
          .filter(ContractsCatchTest::isRule)
          .forEach(method -> rules.put(method.getName(), method));
    }
    return rules;
  }

  private static boolean isRule(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }
}
