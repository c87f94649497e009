package org.dino4j.evaluations;

import com.google.inject.Module;
import org.dino4j.api.plugin.Components;
import org.dino4j.api.plugin.Plugin;
import org.dino4j.evaluations.audit.AuditEvaluation;
import org.dino4j.evaluations.audit.AuditOptions;
import org.dino4j.evaluations.foreground.ForegroundEvaluation;
import org.dino4j.evaluations.foreground.ForegroundOptions;
import org.dino4j.evaluations.knn.KnnEvaluation;
import org.dino4j.evaluations.knn.KnnOptions;

/** Brings the evaluations. */
public final class EvaluationsPlugin implements Plugin {
  @Override
  public String name() {
    return "plugins-evaluations";
  }

  @Override
  public Module module() {
    return binder ->
        Components.components(binder)
            .evaluation("knn", KnnOptions.class, KnnEvaluation.class)
            .evaluation("audit", AuditOptions.class, AuditEvaluation.class)
            .evaluation("foreground", ForegroundOptions.class, ForegroundEvaluation.class);
  }
}
