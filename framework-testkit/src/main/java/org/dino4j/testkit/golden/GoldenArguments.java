package org.dino4j.testkit.golden;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Hands the cases of a prefix to a {@link GoldenTest}. */
final class GoldenArguments extends AnnotationBasedArgumentsProvider<GoldenTest> {
  @Override
  protected Stream<? extends Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context, GoldenTest test) {
    String testClass = context.getRequiredTestClass().getName();
    return GoldenCases.claimedBy(testClass, test.value()).stream().map(Arguments::of);
  }
}
