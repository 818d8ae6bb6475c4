package org.rapportcrm.it;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The boundaries that docs/architecture.md draws, proved on the compiled classes. */
class ArchitectureTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  /** Each plugin's package, and the libraries that travel inside its jar. */
  private static final Map<String, List<String>> PLUGINS =
      Map.of(
          "email-campaigns", List.of("org.rapportcrm.emailcampaigns.."),
          "hello", List.of("org.rapportcrm.hello.."),
          "loyalty", List.of("org.rapportcrm.loyalty.."),
          "ror-report", List.of("org.rapportcrm.ror..", "org.hipparchus.."),
          "surveys", List.of("org.rapportcrm.surveys.."));

  @Test
  void theApiDependsOnTheJakartaApiAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("org.rapportcrm.api..", "java..", "javax.sql..", "jakarta.."))
        .check(classesOf("core/api"));
  }

  @Test
  void pluginsSeeTheApiAlone() {
    PLUGINS.forEach(
        (plugin, own) -> {
          Stream<String> allowed =
              Stream.concat(
                  own.stream(),
                  Stream.of("org.rapportcrm.api..", "java..", "javax..", "jakarta.."));
          classes()
              .should()
              .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
              .because("plugins/" + plugin + " compiles against rapport-api alone")
              .check(classesOf("plugins/" + plugin));
        });
  }

  @Test
  void theLauncherKnowsNothingOfTheApplicationItStarts() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.rapportcrm..")
                .and(
                    not(resideInAnyPackage("org.rapportcrm.launcher..", "org.rapportcrm.theme.."))))
        .check(classesOf("core/launcher"));
  }

  @Test
  void whatAThemeMaySayStandsByItself() {
    classes()
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.rapportcrm.theme.."))
        .check(classesOf("core/theme"));
  }

  @Test
  void onlyServicesTouchTheEntityManager() {
    noClasses()
        .that()
        .resideInAnyPackage("..web..", "..rest..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
        .check(classesOf("core/app"));
  }

  /**
   * Features know each other in one direction, but for the two groups that architecture.md draws:
   * what everything stands on, and the records that a contact's page brings together.
   */
  @Test
  void featuresOfTheCoreKnowEachOtherInOneDirection() {
    slices()
        .assignedFrom(new FeatureGroups())
        .should()
        .beFreeOfCycles()
        .because("docs/architecture.md draws them so")
        .check(classesOf("core/app"));
  }

  @Test
  void whatAFeatureDecidesKnowsNeitherItsPagesNorItsResources() {
    noClasses()
        .that(resideInAPackage("org.rapportcrm.app.."))
        .and(
            not(
                resideInAnyPackage(
                    "org.rapportcrm.app.web..",
                    "org.rapportcrm.app.rest..",
                    "org.rapportcrm.app.*.web..",
                    "org.rapportcrm.app.*.rest..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.rapportcrm.app.*.web..", "org.rapportcrm.app.*.rest.."))
        .check(classesOf("core/app"));
  }

  /** Tests start it in a process of its own and kill it: there is no container there. */
  @Test
  void theEngineThatSendsMailIsPlainJava() {
    noClasses()
        .that()
        .resideInAPackage("org.rapportcrm.app.delivery.engine")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta.inject..", "jakarta.enterprise..", "org.rapportcrm.app.delivery"))
        .check(classesOf("core/app"));
  }

  /** What is called past the guard has no time, no breaker, and its failure is nobody's. */
  @Test
  void noPluginAsksTheBeansOfAnotherPastTheGuard() {
    noClasses()
        .that(not(resideInAnyPackage("org.rapportcrm.app..", "org.rapportcrm.api..")))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.enterprise.inject.spi.CDI")
        .check(everything());
  }

  @Test
  void nobodyDeserialisesJavaObjects() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(everything());
  }

  /** Templates, segments and merge tags have readers of their own, which know no code. */
  @Test
  void nothingThatIsTypedIsRunAsAnExpressionALookupOrAProgram() {
    noClasses()
        // data: by names of its own; row: what stands in the action of a button of a page
        .that(not(resideInAnyPackage("org.rapportcrm.app.data", "org.rapportcrm.app.web.row")))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "jakarta\\.el\\.(ExpressionFactory|ELProcessor)|javax\\.script\\..*"
                + "|javax\\.naming\\.InitialContext|java\\.lang\\.ProcessBuilder")
        .check(everything());
  }

  /** Who connects elsewhere looks at the address first; docs/security.md says how each does. */
  @Test
  void onlyFourPlacesConnectToOtherMachines() {
    noClasses()
        .that(
            not(
                resideInAnyPackage(
                    "org.rapportcrm.app.webhook.http",
                    "org.rapportcrm.app.delivery.smtp",
                    "org.rapportcrm.app.mailin.imap",
                    "org.rapportcrm.app.security.openid")))
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.net\\.(Socket|URLConnection|HttpURLConnection|http\\..*)"
                + "|javax\\.net\\.ssl\\.(SSLSocket.*|HttpsURLConnection)")
        .check(everything());
  }

  private static JavaClasses everything() {
    try (Stream<Path> plugins = Files.list(ROOT.resolve("plugins"))) {
      List<Path> folders =
          Stream.concat(Stream.of(ROOT.resolve("core/api"), ROOT.resolve("core/app")), plugins)
              .map(module -> module.resolve("target/classes"))
              .filter(Files::isDirectory)
              .toList();
      return importer().importPaths(folders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaClasses classesOf(String module) {
    return importer().importPath(ROOT.resolve(module).resolve("target/classes"));
  }

  private static ClassFileImporter importer() {
    return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
  }
}
