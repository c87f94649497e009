package org.dino4j.tensorflow.contract;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What a contract says of a part, found by running the contract as an author's build would.
 *
 * @param tried rules that were run
 * @param broken rules that failed
 */
record Verdict(Set<String> tried, Set<String> broken) {
  /** All rules of a contract. */
  static Verdict on(Class<?> contract) {
    return of(DiscoverySelectors.selectClass(contract));
  }

  /** One rule of a contract. */
  static Verdict on(Class<?> contract, Method rule) {
    return of(DiscoverySelectors.selectMethod(contract, rule));
  }

  private static Verdict of(DiscoverySelector selected) {
    Listening listening = new Listening(new Verdict(new TreeSet<>(), new TreeSet<>()));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selected).build();
    LauncherFactory.create().execute(request, listening);
    return listening.verdict();
  }

  /** Hears of every rule, once for each of its arguments. */
  private record Listening(Verdict verdict) implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      test.getSource()
          .filter(MethodSource.class::isInstance)
          .map(MethodSource.class::cast)
          .ifPresent(rule -> note(rule.getMethodName(), result));
    }

    private void note(String rule, TestExecutionResult result) {
      verdict.tried().add(rule);
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        verdict.broken().add(rule);
      }
    }
  }
}
