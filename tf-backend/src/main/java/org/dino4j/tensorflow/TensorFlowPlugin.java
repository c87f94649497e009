package org.dino4j.tensorflow;

import static org.dino4j.api.plugin.Components.components;

import com.google.inject.Module;
import org.dino4j.api.plugin.Plugin;

/** The backend that computes with TensorFlow for Java. */
public final class TensorFlowPlugin implements Plugin {
  @Override
  public String name() {
    return "tf-backend";
  }

  @Override
  public Module module() {
    return binder -> components(binder).backend("tensorflow", TensorFlowBackend.class);
  }
}
