package org.rapportcrm.testkit.running;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.rapportcrm.launcher.Dist;

/** Starts Rapport for the first test that wants it, and ends it after the last. */
final class RapportExtension implements ExecutionCondition, ParameterResolver {

  private static final Namespace KEPT = Namespace.create(RapportExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Installation.find()
        .map(dist -> ConditionEvaluationResult.enabled("Rapport is installed in " + dist.root()))
        .orElseGet(() -> ConditionEvaluationResult.disabled(Installation.MISSING));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Rapport.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Dist dist = Installation.find().orElseThrow();
    return context
        .getRoot()
        .getStore(KEPT)
        .getOrComputeIfAbsent(Rapport.class, any -> Rapport.start(dist), Rapport.class);
  }
}
