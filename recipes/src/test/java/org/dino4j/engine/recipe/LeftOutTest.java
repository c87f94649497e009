package org.dino4j.engine.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dino4j.api.data.PassedOver;
import org.junit.jupiter.api.Test;

final class LeftOutTest {
  private static final PassedOver LINKS = new PassedOver("broken links", 1, List.of("even/x.png"));
  private static final PassedOver TIFFS =
      new PassedOver("files ending in .tif", 3, List.of("a.tif", "b.tif"));

  @Test
  void oneLineSaysHowManyOfWhatKind() {
    assertThat(all(Map.of("$.data.train", List.of(LINKS, TIFFS))).get(0).lines(false))
        .containsExactly(
            "passed over in data.train: broken links (1), files ending in .tif (3); --verbose names them");
  }

  @Test
  void namesAreSaidWhenAskedFor() {
    assertThat(all(Map.of("$.data.train", List.of(LINKS, TIFFS))).get(0).lines(true))
        .containsExactly(
            "passed over in data.train: broken links (1), files ending in .tif (3)",
            "  broken links: even/x.png",
            "  files ending in .tif: a.tif",
            "  files ending in .tif: b.tif",
            "  files ending in .tif: 1 more");
  }

  @Test
  void sourcesOfOneFolderAreToldTogetherAndCleanOnesNotAtAll() {
    Map<String, List<PassedOver>> sources = new LinkedHashMap<>();
    sources.put("$.data.train", List.of(LINKS));
    sources.put("$.evaluate[0].bank", List.of());
    sources.put("$.evaluate[0].queries", List.of(LINKS));

    assertThat(all(sources))
        .extracting(LeftOut::places)
        .containsExactly(List.of("data.train", "evaluate[0].queries"));
  }

  private static List<LeftOut> all(Map<String, List<PassedOver>> byPlace) {
    return LeftOut.of(byPlace);
  }
}
