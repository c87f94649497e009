package org.dino4j.recipes.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dino4j.api.data.DataSet;
import org.dino4j.api.data.DataSource;
import org.dino4j.engine.feed.PictureLook;
import org.dino4j.engine.recipe.PreparedRun;

/** Looks at the pictures of a recipe and says which of them cannot be read. */
final class PictureWords {
  private static final int NAMED = 10;

  private final PreparedRun run;
  private final boolean thorough;
  private final Console console;
  private int pictures;
  private int looked;
  private final Set<String> unreadable = new LinkedHashSet<>();

  PictureWords(PreparedRun run, boolean thorough, Console console) {
    this.run = run;
    this.thorough = thorough;
    this.console = console;
  }

  /**
   * Looks at all sources of the recipe.
   *
   * @throws org.dino4j.api.part.Refusal if training would be refused for what was found
   */
  void say() {
    look(run.data()).refuseTooMany(run.recipe().data().tolerateUnreadable());
    others().forEach(this::look);
    unreadable.stream().limit(NAMED).forEach(reason -> console.err().println("warning: " + reason));
    if (unreadable.size() > NAMED) {
      console.err().println("warning: %s more".formatted(unreadable.size() - NAMED));
    }
    if (looked < pictures) {
      console
          .err()
          .println(
              "looked at the headers of %s of %s pictures; --thorough decodes all of them"
                  .formatted(looked, pictures));
    }
  }

  private PictureLook look(DataSet set) {
    PictureLook look = thorough ? PictureLook.atAll(set) : PictureLook.atSome(set);
    pictures += look.pictures();
    looked += look.looked();
    look.unreadable().forEach(sample -> unreadable.add(sample.reason()));
    return look;
  }

  /** The sources of evaluations; what lies inside the training source was looked at with it. */
  private List<DataSource> others() {
    String train = run.bound().place(run.bound().recipe().data().train());
    return run.bound().parts().stream()
        .filter(DataSource.class::isInstance)
        .map(DataSource.class::cast)
        .filter(source -> !run.bound().place(source).startsWith(train))
        .toList();
  }

  private void look(DataSource source) {
    try (DataSet set = source.open()) {
      look(set);
    }
  }
}
