package org.dino4j.testkit.golden;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that runs once for every recorded case whose name starts with {@link #value()}, and takes
 * a {@link GoldenCase}. Fails if there is none, or if the class is not listed for the prefix in
 * {@code golden/CLAIMED.txt}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("parity")
@ParameterizedTest(name = "{0}")
@ArgumentsSource(GoldenArguments.class)
public @interface GoldenTest {
  /** The prefix of the cases. */
  String value();
}
