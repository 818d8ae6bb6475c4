package org.rapportcrm.testkit.running;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips tests where no Rapport is installed. JUnit asks it once more inside the program. */
final class InsideCondition implements ExecutionCondition {

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return TestDoor.isOpen()
        ? ConditionEvaluationResult.enabled("It runs inside Rapport")
        : Installation.asked();
  }
}
