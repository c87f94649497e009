package org.dino4j.recipes.toy;

import static org.dino4j.api.plugin.Components.components;

import com.google.inject.Module;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.plugin.Plugin;

/** Brings the toy parts. */
public final class ToyPlugin implements Plugin {
  private final ToyHooks hooks;

  public ToyPlugin(ToyHooks hooks) {
    this.hooks = hooks;
  }

  @Override
  public String name() {
    return "toy";
  }

  @Override
  public Module module() {
    return binder -> {
      binder.bind(ToyHooks.class).toInstance(hooks);
      components(binder)
          .dataSource("squares", Squares.Plan.class, Squares.class)
          .viewPolicy("square", Square.Count.class, Square.class)
          .method("toy", NoOptions.class, ToyMethod.class)
          .evaluation("scripted", Scripted.Script.class, Scripted.class)
          .updateRule("toy", NoOptions.class, ToyMethod.Rule.class)
          .backend("toy", ToyBackend.class);
    };
  }
}
