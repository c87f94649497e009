package org.dino4j.tensorflow;

import static org.dino4j.api.plugin.Components.components;

import com.google.inject.Module;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.tensorflow.rules.Adam;
import org.dino4j.tensorflow.rules.AdamOptions;
import org.dino4j.tensorflow.rules.AdamW;
import org.dino4j.tensorflow.rules.Lars;
import org.dino4j.tensorflow.rules.LarsOptions;
import org.dino4j.tensorflow.rules.Sgd;
import org.dino4j.tensorflow.rules.SgdOptions;

/** The backend that computes with TensorFlow for Java. */
public final class TensorFlowPlugin implements Plugin {
  @Override
  public String name() {
    return "tf-backend";
  }

  @Override
  public Module module() {
    return binder ->
        components(binder)
            .backend("tensorflow", TensorFlowBackend.class)
            .updateRule("adam", AdamOptions.class, Adam.class)
            .updateRule("adamw", AdamOptions.class, AdamW.class)
            .updateRule("lars", LarsOptions.class, Lars.class)
            .updateRule("sgd", SgdOptions.class, Sgd.class);
  }
}
