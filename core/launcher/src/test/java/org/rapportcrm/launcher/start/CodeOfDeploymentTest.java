package org.rapportcrm.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeOfDeploymentTest {
  private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

  @TempDir Path run;

  @AfterEach
  void compileAsBefore() throws Exception {
    command("compilerDirectivesClear");
  }

  @Test
  void theVirtualMachineTakesTheDirectives() throws Exception {
    Path file = run.resolve("code-of-deployment.json");

    assertThat(CodeOfDeployment.tell(file)).startsWith("1 compiler directives added");

    assertThat(command("compilerDirectivesPrint"))
        .contains("org/jboss/weld/bootstrap/*.*")
        .contains("org/eclipse/persistence/internal/jpa/metadata/*.*");
  }

  @Test
  void aFileThatCannotBeWrittenStopsNothing() throws Exception {
    Path file = run.resolve("a file");
    Files.createFile(file);

    assertThat(CodeOfDeployment.tell(file.resolve("below it"))).isEmpty();
  }

  private static String command(String operation) throws Exception {
    return (String)
        BEANS.invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"), operation, null, null);
  }
}
