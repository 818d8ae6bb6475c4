package org.rapportcrm.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RootCauseTest {
  @Test
  void ofWeldItIsTheDependencyAndWhereItIsMissing() {
    assertThat(
            RootCause.in(
                """
                IllegalStateException: deploy: PlainTextActionReporterFAILUREError occurred
                org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type Clock with qualifiers @Default
                  at injection point [BackedAnnotatedField] @Inject private com.acme.bad.Bad.clock
                  at com.acme.bad.Bad.clock(Bad.java:0)
                """))
        .isEqualTo(
            "Unsatisfied dependencies for type Clock with qualifiers @Default at injection point"
                + " [BackedAnnotatedField] @Inject private com.acme.bad.Bad.clock");
  }

  @Test
  void ofEclipseLinkItIsTheDescription() {
    assertThat(
            RootCause.in(
                "Exception [EclipseLink-0]\nException Description: Entity class [class com.acme.A]"
                    + " has no primary key specified.\n"))
        .isEqualTo("Entity class [class com.acme.A] has no primary key specified");
  }

  @Test
  void thatThePersistenceUnitDidNotStartIsNoReason() {
    assertThat(
            RootCause.in(
                """
                Exception Description: Predeployment of PersistenceUnit [rapport] failed.
                Internal Exception: Exception [EclipseLink-7154]
                Exception Description: The attribute [eggs] has a mappedBy value of [nowhere].
                """))
        .isEqualTo("The attribute [eggs] has a mappedBy value of [nowhere]");
  }

  @Test
  void ofAMissingClassItIsItsName() {
    assertThat(RootCause.in("Error\njava.lang.NoClassDefFoundError: com/acme/Lib\n\tat x"))
        .isEqualTo("NoClassDefFoundError: com/acme/Lib");
  }

  @Test
  void ofAnythingElseItIsTheFirstLine() {
    assertThat(RootCause.in("\n  /health/ready answered 500\nbody"))
        .isEqualTo("/health/ready answered 500");
    assertThat(RootCause.in("")).isEqualTo("no reason was given");
  }

  @Test
  void aLongOneIsCut() {
    assertThat(RootCause.in("a".repeat(1000))).hasSize(301).endsWith("…");
  }

  @Test
  void anErrorPageIsReadWithoutItsMarkup() {
    assertThat(
            PlainText.of(
                "<!DOCTYPE html><html><head><style>p{}</style></head><body><h1>500</h1>"
                    + "<p><pre>WELD-001408: type &lt;A&gt; &#40;A.java&#41;</pre></p></body></html>"))
        .isEqualTo("500\nWELD-001408: type <A> (A.java)");
    assertThat(PlainText.of("{\"status\":\"DOWN\"}")).isEqualTo("{\"status\":\"DOWN\"}");
  }
}
