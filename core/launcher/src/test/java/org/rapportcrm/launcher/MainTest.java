package org.rapportcrm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
  private final StringWriter errors = new StringWriter();
  private final StringWriter output = new StringWriter();

  @TempDir private Path folder;

  @Test
  void anUnknownOptionIsNamedInOneLine() {
    assertThat(run("start", "--prot", "80")).isEqualTo(2);
    assertThat(errors.toString())
        .startsWith("rapport: Unknown option")
        .contains("--prot")
        .contains("see rapport start --help.")
        .hasLineCount(1);
  }

  @Test
  void aPortThatIsNoNumberIsRefused() {
    assertThat(run("start", "--port", "http")).isEqualTo(2);
    assertThat(errors.toString()).contains("--port").hasLineCount(1);
  }

  @Test
  void anUnknownCommandIsRefused() {
    assertThat(run("begin")).isEqualTo(2);
    assertThat(errors.toString()).contains("begin").hasLineCount(1);
  }

  @Test
  void aCommandThatIsNearlyOneIsToldWhichOne() {
    assertThat(run("chek", "x.jar")).isEqualTo(2);
    assertThat(errors.toString()).contains("did you mean check?").hasLineCount(1);
  }

  @Test
  void everyCommandHasTheHelpThatErrorsSendTo() {
    List<CommandLine> all = new ArrayList<>(Main.commandLine().getSubcommands().values());
    all.addAll(Main.commandLine().getSubcommands().get("plugins").getSubcommands().values());
    assertThat(all).hasSizeGreaterThan(15);
    for (CommandLine command : all) {
      String[] name = command.getCommandSpec().qualifiedName().split(" ");
      output.getBuffer().setLength(0);
      List<String> words = new ArrayList<>(List.of(name).subList(1, name.length));
      words.add("--help");
      assertThat(run(words.toArray(String[]::new))).as(words.toString()).isZero();
      assertThat(output.toString()).startsWith("Usage: " + String.join(" ", name));
    }
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void withoutACommandTheHelpIsShownAndItFails() {
    assertThat(run()).isEqualTo(2);
    assertThat(errors.toString()).contains("start").contains("doctor");
  }

  @Test
  void aScopeThatDoesNotExistIsRefusedWithThoseThatDo() {
    assertThat(run("token", "--user", "a@example.org", "--scope", "root")).isEqualTo(2);
    assertThat(errors.toString()).contains("[read, write, admin]").hasLineCount(1);
  }

  @Test
  void aTokenNeedsAUser() {
    assertThat(run("token")).isEqualTo(2);
    assertThat(errors.toString()).contains("--user");
  }

  @Test
  void aCommandWithoutARunningRapportSaysSo() {
    String home = folder.resolve("home").toString();
    assertThat(run("plugins", "list", "--home", home)).isEqualTo(1);
    assertThat(errors.toString()).startsWith("rapport: There is no Rapport in").hasLineCount(1);
  }

  @Test
  void anImportOfAFileThatIsNotThereIsRefused() {
    assertThat(run("import", "contacts", folder.resolve("none.csv").toString())).isEqualTo(1);
    assertThat(errors.toString()).contains("none.csv cannot be read").hasLineCount(1);
  }

  @Test
  void theHelpListsWhatIsThereAndNothingElse() {
    assertThat(run("--help")).isZero();
    assertThat(output.toString())
        .contains("start", "test", "plugins", "check", "new-plugin", "dev", "import")
        .contains("backup", "restore", "token", "doctor")
        .doesNotContain("prepare");
  }

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setErr(new PrintWriter(errors, true));
    command.setOut(new PrintWriter(output, true));
    return command.execute(arguments);
  }
}
