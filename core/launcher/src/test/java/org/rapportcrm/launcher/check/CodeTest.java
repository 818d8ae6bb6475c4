package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.launcher.check.Bench.API;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;

class CodeTest {
  private static final String A = "com/acme/visits/A";
  private static final String B = "com/acme/visits/B";

  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void makeABench() {
    bench = new Bench(folder);
  }

  @Test
  void aClassThatTheApiHasNotIsNamedWithTheVersion() {
    bench.finds(
        Bench.good(A, ClassOf.named(A).naming(API + "Future")),
        "api.unknown-class",
        "com.acme.visits.A needs org.rapportcrm.api.Future, which rapport-api 0.1.0 has not.");
  }

  @Test
  void aClassThatOnlyASignatureNamesIsLookedForToo() {
    bench.finds(
        Bench.good(A, ClassOf.named(A).field("future", "L" + API + "Future;")),
        "api.unknown-class");
    bench.finds(Bench.good(A, ClassOf.named(A).marked(API + "Future")), "api.unknown-class");
  }

  @Test
  void aMethodThatTheApiHasNotIsNamedAsItIsWritten() {
    bench.finds(
        Bench.good(A, ClassOf.named(A).calling(API + "Contacts", "find", "(Ljava/lang/String;)V")),
        "api.unknown-method",
        "org.rapportcrm.api.Contacts.find(String)");
  }

  @Test
  void aFieldThatTheApiHasNotIsTold() {
    bench.finds(
        Bench.good(A, ClassOf.named(A).reading(API + "Contacts", "MOST", "I")),
        "api.unknown-field",
        "Contacts.MOST");
  }

  @Test
  void whatTheApiHasIsFoundHoweverItIsReached() {
    ClassOf user =
        ClassOf.named(A)
            .calling(API + "Contacts", "find", "(J)V")
            .reading(API + "Contacts", "LIMIT", "I")
            .calling(API + "Contacts", "toString", "()Ljava/lang/String;")
            .calling(API + "Problem", "getMessage", "()Ljava/lang/String;")
            .calling(B, "getMessage", "()Ljava/lang/String;");
    ClassOf own = ClassOf.named(B).extending(API + "Problem");
    assertThat(bench.check(Bench.good(A, user).entry(B + ".class", own.bytes())).findings())
        .isEmpty();
  }

  @Test
  void aMethodThatIsMissingAboveAnOwnClassIsTold() {
    ClassOf own = ClassOf.named(B).extending(API + "Problem");
    ClassOf user = ClassOf.named(A).calling(B, "status", "()I");
    bench.finds(
        Bench.good(A, user).entry(B + ".class", own.bytes()),
        "api.unknown-method",
        "com.acme.visits.B.status()");
  }

  @Test
  void aConstructorIsNotInherited() {
    bench.finds(
        Bench.good(A, ClassOf.named(A).calling(API + "Problem", "<init>", "(Ljava/lang/String;)V")),
        "api.unknown-method",
        "new(String)");
  }

  @Test
  void anInterfaceOfTheApiIsImplementedWhole() {
    bench.finds(
        Bench.good(A, ClassOf.bean(A, API + "Contacts")),
        "api.missing-method",
        "has no find(long)");
    assertThat(
            bench
                .check(
                    Bench.good(
                        A,
                        ClassOf.bean(A, API + "Contacts")
                            .method(Opcodes.ACC_PUBLIC, "find", "(J)V")))
                .findings())
        .isEmpty();
  }

  @Test
  void classesOfTheCoreAndOfOtherPluginsAreNotForUse() {
    bench.finds(
        Bench.good(A, ClassOf.named(A).naming("org/rapportcrm/app/contact/record/Contact")),
        "core.internal",
        "org.rapportcrm.app.contact.record.Contact");
    bench.finds(
        Bench.good(A, ClassOf.named(A).naming("org/rapportcrm/loyalty/LoyaltyPlugin")),
        "plugin.internal",
        "the plugin loyalty");
  }

  @Test
  void whoEndsTheProgramIsRefusedAndWhoStartsThreadsIsWarned() {
    bench.finds(
        Bench.good(A, ClassOf.named(A).calling("java/lang/System", "exit", "(I)V")),
        "code.exit",
        "java.lang.System.exit(int)");
    bench.finds(
        Bench.good(A, ClassOf.named(A).calling("java/lang/Runtime", "halt", "(I)V")), "code.exit");
    bench.finds(
        Bench.good(
            A, ClassOf.named(A).calling("java/lang/Thread", "<init>", "(Ljava/lang/Runnable;)V")),
        "code.thread");
  }

  @Test
  void aClassForANewerJavaIsToldWithBothVersions() {
    int newer = Runtime.version().feature() + 1;
    bench.finds(
        Bench.good().classFile(A, newer),
        "classfile.too-new",
        "Java " + newer,
        "Java " + (newer - 1));
  }

  @Test
  void previewFeaturesAreRefused() {
    byte[] bytes = ClassOf.named(A).bytes();
    bytes[4] = (byte) 0xFF;
    bytes[5] = (byte) 0xFF;
    bench.finds(Bench.good().entry(A + ".class", bytes), "classfile.preview");
  }

  @Test
  void whatIsNoClassIsTold() {
    bench.finds(Bench.good().entry(A + ".class", "no class"), "classfile.damaged");
    byte[] whole = ClassOf.bean(A).bytes();
    bench.finds(
        Bench.good().entry(A + ".class", Arrays.copyOf(whole, whole.length - 20)),
        "classfile.damaged");
    bench.finds(
        Bench.good().entry(B + ".class", ClassOf.named(A).bytes()),
        "classfile.damaged",
        "com.acme.visits.A");
  }

  @Test
  void packagesBelongToOneJar() {
    packageFinds("org/rapportcrm/app/login/LoginPage", "package.core");
    packageFinds("org/rapportcrm/api/RapportPlugin", "package.core");
    packageFinds("com/ibm/icu/Other", "library.clash");
    packageFinds("jakarta/inject/Inject", "library.clash");
    packageFinds("org/primefaces/PrimeFaces", "library.clash");
    packageFinds("org/rapportcrm/loyalty/Other", "package.split");
    packageFinds("Alone", "package.none");
  }

  private void packageFinds(String type, String id) {
    bench.finds(Bench.good(type, ClassOf.named(type)), id);
  }
}
