package org.dino4j.trials;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;

/** What no test of any module may do. */
@AnalyzeClasses(locations = Module.TestCode.class)
final class TestHabitsTest {
  @ArchTest
  final ArchRule noTestSleeps =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(assignableTo(Thread.class).or(assignableTo(TimeUnit.class))))
                  .and(target(name("sleep"))))
          .because("a test that waits by the clock is slow on one machine and wrong on another");
}
