package org.rapportcrm.testkit.running;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts Rapport for the first test that wants it, and ends it after the last. */
final class RapportExtension implements ExecutionCondition, ParameterResolver {

  private static final Namespace KEPT = Namespace.create(RapportExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Installation.asked();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Rapport.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    context.getRoot().getStore(KEPT).getOrComputeIfAbsent(CloseableResource.class, any -> end());
    return SharedRapport.of(context.getRequiredTestClass());
  }

  private static CloseableResource end() {
    return SharedRapport::end;
  }
}
