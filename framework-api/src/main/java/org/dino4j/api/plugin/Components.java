package org.dino4j.api.plugin;

import com.google.inject.Binder;
import com.google.inject.multibindings.Multibinder;
import org.dino4j.api.data.DataSource;
import org.dino4j.api.data.ViewPolicy;
import org.dino4j.api.evaluate.Evaluation;
import org.dino4j.api.loss.DenseLoss;
import org.dino4j.api.loss.FeatureLoss;
import org.dino4j.api.loss.FeatureMapLoss;
import org.dino4j.api.loss.PatchLoss;
import org.dino4j.api.loss.ViewLoss;
import org.dino4j.api.mask.MaskPolicy;
import org.dino4j.api.method.Method;
import org.dino4j.api.model.Backbone;
import org.dino4j.api.model.DenseHead;
import org.dino4j.api.model.ProjectionHead;
import org.dino4j.api.optimize.UpdateRule;
import org.dino4j.api.option.NoOptions;
import org.dino4j.api.train.Backend;

/** The words in which a plugin's module lists what it brings. */
public final class Components {
  private final Multibinder<Component> entries;

  private Components(Multibinder<Component> entries) {
    this.entries = entries;
  }

  /** Starts a list. */
  public static Components components(Binder binder) {
    return new Components(Multibinder.newSetBinder(binder, Component.class));
  }

  public Components backbone(
      String type, Class<? extends Record> options, Class<? extends Backbone> part) {
    return part(Backbone.class, type, options, part);
  }

  public Components projectionHead(
      String type, Class<? extends Record> options, Class<? extends ProjectionHead> part) {
    return part(ProjectionHead.class, type, options, part);
  }

  public Components denseHead(
      String type, Class<? extends Record> options, Class<? extends DenseHead> part) {
    return part(DenseHead.class, type, options, part);
  }

  public Components viewLoss(
      String type, Class<? extends Record> options, Class<? extends ViewLoss> part) {
    return part(ViewLoss.class, type, options, part);
  }

  public Components featureLoss(
      String type, Class<? extends Record> options, Class<? extends FeatureLoss> part) {
    return part(FeatureLoss.class, type, options, part);
  }

  public Components denseLoss(
      String type, Class<? extends Record> options, Class<? extends DenseLoss> part) {
    return part(DenseLoss.class, type, options, part);
  }

  public Components patchLoss(
      String type, Class<? extends Record> options, Class<? extends PatchLoss> part) {
    return part(PatchLoss.class, type, options, part);
  }

  public Components featureMapLoss(
      String type, Class<? extends Record> options, Class<? extends FeatureMapLoss> part) {
    return part(FeatureMapLoss.class, type, options, part);
  }

  public Components method(
      String type, Class<? extends Record> options, Class<? extends Method> part) {
    return part(Method.class, type, options, part);
  }

  public Components updateRule(
      String type, Class<? extends Record> options, Class<? extends UpdateRule> part) {
    return part(UpdateRule.class, type, options, part);
  }

  public Components dataSource(
      String type, Class<? extends Record> options, Class<? extends DataSource> part) {
    return part(DataSource.class, type, options, part);
  }

  public Components viewPolicy(
      String type, Class<? extends Record> options, Class<? extends ViewPolicy> part) {
    return part(ViewPolicy.class, type, options, part);
  }

  public Components evaluation(
      String type, Class<? extends Record> options, Class<? extends Evaluation> part) {
    return part(Evaluation.class, type, options, part);
  }

  public Components maskPolicy(
      String type, Class<? extends Record> options, Class<? extends MaskPolicy> part) {
    return part(MaskPolicy.class, type, options, part);
  }

  public Components backend(String type, Class<? extends Backend> part) {
    return part(Backend.class, type, NoOptions.class, part);
  }

  /** An options record that is itself the part. */
  public <K, P extends Record> Components value(Class<K> kind, String type, Class<P> part) {
    entries.addBinding().toInstance(new Component(kind, type, part, part));
    return this;
  }

  /** Any other kind of part. */
  public <K> Components part(
      Class<K> kind, String type, Class<? extends Record> options, Class<? extends K> part) {
    entries.addBinding().toInstance(new Component(kind, type, options, part));
    return this;
  }
}
