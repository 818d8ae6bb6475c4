package org.rapportcrm.launcher.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.home.Home;

class DataExportTest {
  @TempDir private Path folder;

  @Test
  void whatASpreadsheetWouldCalculateIsOnlyTextAndNumbersStayNumbers() throws Exception {
    Home home = Home.open(folder);
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:export")) {
      connection.createStatement().execute("create table visits_visit (said varchar)");
      for (String said :
          List.of(
              "=1+1",
              "+1",
              "\uFF1D1",
              "\uFF0B1",
              "\uFF0D1",
              "\uFF20S",
              "@SUM(1)",
              "-1+cmd|' /C calc'!A0",
              "-2+3",
              "-12.50",
              "-3",
              "plain")) {
        try (var insert = connection.prepareStatement("insert into visits_visit values (?)")) {
          insert.setString(1, said);
          insert.executeUpdate();
        }
      }
      Path file = DataExport.write(home, "visits", List.of("VISITS_VISIT"), connection);
      try (InputStream in = Files.newInputStream(file);
          ZipInputStream zip = new ZipInputStream(in)) {
        zip.getNextEntry();
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1))
            .containsExactly(
                "\"'=1+1\"",
                "\"'+1\"",
                "\"'\uFF1D1\"",
                "\"'\uFF0B1\"",
                "\"'\uFF0D1\"",
                "\"'\uFF20S\"",
                "\"'@SUM(1)\"",
                "\"'-1+cmd|' /C calc'!A0\"",
                "\"'-2+3\"",
                "\"-12.50\"",
                "\"-3\"",
                "\"plain\"");
      }
    }
  }
}
