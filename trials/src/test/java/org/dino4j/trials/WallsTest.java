package org.dino4j.trials;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The walls between the modules and inside them, each with its reason. */
@AnalyzeClasses(locations = Module.MainCode.class)
final class WallsTest {
  private static final String API = "org.dino4j.api..";
  private static final String BACKEND = "org.dino4j.tensorflow..";
  private static final String ENGINE = "org.dino4j.engine..";
  private static final String REPORT = "org.dino4j.report..";
  private static final String RECIPES = "org.dino4j.recipes..";
  private static final String TRIALS = "org.dino4j.trials..";

  @ArchTest
  final ArchRule everyModuleKeepsToItsOwnPackages =
      classes()
          .should(beInThePackagesOfTheirModule())
          .because("a package name says which jar a class is in, and jars may not share a package");

  @ArchTest
  final ArchRule modulesMeetOnlyInTheApi =
      slices()
          .matching("org.dino4j.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(alwaysTrue(), resideInAPackage(API))
          .ignoreDependency(resideInAPackage(REPORT), resideInAPackage(ENGINE))
          .ignoreDependency(resideInAPackage(RECIPES), resideInAnyPackage(ENGINE, REPORT))
          .ignoreDependency(resideInAPackage(TRIALS), resideInAnyPackage(ENGINE, RECIPES))
          .because("what ships with dino4j must be no better placed than a stranger's plugin");

  @ArchTest
  final ArchRule theApiLeansOnFewLibraries =
      noClasses()
          .that()
          .resideInAPackage(API)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages(
              API,
              "java..",
              "javax.annotation..",
              "org.tensorflow..",
              "com.google.inject..",
              "jakarta.inject..",
              "org.jspecify..",
              "org.slf4j..")
          .because("every library in the api is forced on every plugin in one version");

  @ArchTest
  final ArchRule theApiSpeaksTensorFlowOnlyWhereGraphsAreBuilt =
      noClasses()
          .that()
          .resideInAPackage(API)
          .and()
          .resideOutsideOfPackages(
              "org.dino4j.api.graph..",
              "org.dino4j.api.layer..",
              "org.dino4j.api.model..",
              "org.dino4j.api.loss..",
              "org.dino4j.api.method..",
              "org.dino4j.api.optimize..")
          .and()
          .doNotHaveFullyQualifiedName("org.dino4j.api.train.Workbench")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.tensorflow..")
          .because("data, plugins and the loop must be readable without knowing TensorFlow");

  @ArchTest
  final ArchRule layersStandOnTheApiAndNothingOfItOnThem =
      noClasses()
          .that()
          .resideInAPackage(API)
          .and()
          .resideOutsideOfPackage("org.dino4j.api.layer..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.dino4j.api.layer..")
          .because("layers can become a module of their own only while nothing leans on them");

  @ArchTest
  final ArchRule graphsSessionsAndTensorsStayInTheBackend =
      noClasses()
          .that()
          .resideOutsideOfPackage(BACKEND)
          .should()
          .dependOnClassesThat(
              name("org.tensorflow.Graph")
                  .or(nameStartingWith("org.tensorflow.Session"))
                  .or(nameStartingWith("org.tensorflow.EagerSession"))
                  .or(name("org.tensorflow.Tensor"))
                  .or(name("org.tensorflow.TensorFlow"))
                  .or(nameStartingWith("org.bytedeco.")))
          .because("they hold native memory, and one place alone is to open and close it");

  @ArchTest
  final ArchRule theEngineDrawsNothing =
      noClasses()
          .that()
          .resideInAPackage(ENGINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.imageio..")
          .because("a run must go on where nothing can be drawn; pictures are a listener of it");

  @ArchTest
  final ArchRule packagesFormNoCycles =
      slices()
          .matching("org.dino4j.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be read, tested and changed together");

  @ArchTest
  final ArchRule nothingIsUnsupported =
      noClasses()
          .should()
          .callConstructorWhere(target(owner(assignableTo(UnsupportedOperationException.class))))
          .because("a method that only throws means that the interface is too wide");

  @ArchTest
  final ArchRule chanceComesFromTheSeedTree =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.dino4j.api.seed")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(
              Random.class, SplittableRandom.class, ThreadLocalRandom.class, SecureRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(Collections.class, "shuffle", List.class)
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .because("one seed must give the same bits again, whoever draws and in whatever order");

  @ArchTest
  final ArchRule clocksAreReadOnlyWhereTimesAreReported =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "org.dino4j.engine.run..", "org.dino4j.recipes.train..", "org.dino4j.recipes.bench..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
          .orShould()
          .callMethodWhere(
              target(owner(assignableTo(Clock.class))).and(target(nameStartingWith("system"))))
          .orShould()
          .callConstructor(Date.class)
          .because("a result that holds the time of day cannot be reproduced");

  @ArchTest
  final ArchRule nothingIsWrittenOrReadInTheUsersLanguage =
      noClasses()
          .should()
          .callCodeUnitWhere(Surroundings.LANGUAGE)
          .because(
              "a comma in a number, a Turkish i or Arabic digits make files that others cannot read;"
                  + " name a Locale (what formatted() may take, the compiler checks: DefaultLocale in pom.xml)");

  @ArchTest
  final ArchRule nothingAsksForTheUsersTimeZone =
      noClasses()
          .should()
          .callCodeUnitWhere(Surroundings.TIME_ZONE)
          .because("the same files on another machine must give the same words");

  @ArchTest
  final ArchRule nothingIsCalledUtil =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .resideInAnyPackage("org.dino4j..util..", "org.dino4j..utils..")
          .because("such a name says nothing, so everything ends up there");

  /** Guards the guards: a rule over no classes would hold for ever. */
  @ArchTest
  static void everyModuleIsLookedAt(JavaClasses all) {
    assertThat(Module.values())
        .allSatisfy(module -> assertThat(all.stream().anyMatch(module::holds)).isTrue());
  }

  private static ArchCondition<JavaClass> beInThePackagesOfTheirModule() {
    return new ArchCondition<>("be in the packages of their module") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean fits = Arrays.stream(Module.values()).allMatch(m -> m.holds(type) == m.owns(type));
        events.add(
            new SimpleConditionEvent(type, fits, type.getName() + " of " + type.getSource()));
      }
    };
  }
}
