package org.dino4j.recipes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dino4j.api.train.TrainedGroup;
import org.dino4j.testkit.golden.Comparison;
import org.dino4j.testkit.golden.GoldenCase;
import org.dino4j.testkit.golden.GoldenTest;
import org.dino4j.testkit.part.InstalledParts;

/** Rates and decays of DINOv2's parameters, as the backend lists them for a run. */
final class Dinov2GroupsParityTest {
  @GoldenTest("c08_dinov2_param_groups")
  void everyParameterHasTheFactorsOfTheReference(GoldenCase golden) {
    golden.verify(
        comparison ->
            golden
                .config()
                .path("models")
                .forEach(model -> compare(new ListedModel(golden, model), comparison)));
  }

  private static void compare(ListedModel model, Comparison comparison) {
    List<TrainedGroup> groups = InstalledParts.backend().groups(model.plan());
    Map<String, TrainedGroup> found = new HashMap<>();
    groups.forEach(group -> group.parameters().forEach(path -> found.put(path, group)));
    JsonNode multipliers = model.multipliers();
    assertThat(own(model, found.keySet())).containsExactlyInAnyOrderElementsOf(model.names());
    for (String name : model.names()) {
      JsonNode expected = multipliers.path(name);
      TrainedGroup group = found.get(model.path() + name);
      comparison.values(
          model.name() + " " + name,
          new double[] {
            expected.path("lr_multiplier").doubleValue(),
            expected.path("wd_multiplier").doubleValue()
          },
          new double[] {group.rate(), group.decay()},
          model.tolerance());
      assertThat(group.zeroRateSteps() > 0)
          .as(name)
          .isEqualTo(expected.path("is_last_layer").booleanValue());
    }
    if (!model.fused().isMissingNode()) {
      assertThat(together(model, groups)).isEqualTo(together(model.fused()));
    }
  }

  /** Names below the model's own place, of all that is trained. */
  private static Set<String> own(ListedModel model, Set<String> paths) {
    return paths.stream()
        .filter(path -> path.startsWith(model.path()))
        .map(path -> path.substring(model.path().length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Which parameters are updated alike. */
  private static Set<Set<String>> together(ListedModel model, List<TrainedGroup> groups) {
    return groups.stream()
        .map(group -> own(model, Set.copyOf(group.parameters())))
        .filter(names -> !names.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Set<Set<String>> together(JsonNode fused) {
    return fused
        .valueStream()
        .map(group -> (Set<String>) new TreeSet<>(Rows.names(group.path("params"))))
        .collect(Collectors.toSet());
  }
}
