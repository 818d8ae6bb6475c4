package org.rapportcrm.it;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The features of the core, each by itself but for the two groups of docs/architecture.md. */
final class FeatureGroups implements SliceAssignment {

  private static final String APP = "org.rapportcrm.app.";

  /** Who asks, what may be asked, and what answers: one mechanism in several packages. */
  private static final Set<String> GROUND =
      Set.of("audit", "data", "plugin", "rest", "security", "theme", "user", "web");

  /** What is known about people: their page shows them all, and each leads back to the person. */
  private static final Set<String> RECORDS =
      Set.of(
          "company",
          "contact",
          "deal",
          "demo",
          "duplicate",
          "field",
          "imports",
          "interaction",
          "job",
          "list",
          "anniversary",
          "picture",
          "purchase",
          "reach",
          "relation",
          "referral",
          "tag",
          "task");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(APP)) {
      return SliceIdentifier.ignore();
    }
    String feature = name.substring(APP.length()).split("[.]")[0];
    if (GROUND.contains(feature)) {
      return SliceIdentifier.of("ground");
    }
    return SliceIdentifier.of(RECORDS.contains(feature) ? "records" : feature);
  }

  @Override
  public String getDescription() {
    return "the features of the core";
  }
}
