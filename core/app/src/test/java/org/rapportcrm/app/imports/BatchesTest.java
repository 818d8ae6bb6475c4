package org.rapportcrm.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.write.ContactImport;
import org.rapportcrm.testkit.TestDatabase;

class BatchesTest {

  private static final ImportKind KIND = ContactImport.kind();

  @TempDir private Path folder;
  private TestDatabase database;
  private TestImport imports;
  private ImportRun run;
  private Path file;

  @BeforeEach
  void aFileOfTwoAndAHalfThousandRows() throws Exception {
    database = TestDatabase.of(TestDatabase.Kind.H2, "core");
    imports = new TestImport(database.dataSource());
    file =
        Files.writeString(
            folder.resolve("contacts.csv"),
            IntStream.range(0, 2500)
                .mapToObj(i -> "p" + i + "@example.com")
                .collect(Collectors.joining("\n", "Email\n", "\n")));
    run = imports.ready(file, KIND);
  }

  @AfterEach
  void close() throws Exception {
    imports.close();
    database.close();
  }

  @Test
  void rowsComeInOrderAThousandAtATime() throws IOException {
    assertThat(sizes(0, Runnable::run)).containsExactly(1000L, 1000L, 500L);
  }

  @Test
  void whatWasWrittenBeforeIsPassedOver() throws IOException {
    assertThat(sizes(2000, Runnable::run)).containsExactly(500L);
  }

  @Test
  void aBusyExecutorLeavesTheReadingToTheCaller() throws IOException {
    Executor busy =
        task -> {
          throw new RejectedExecutionException("busy");
        };
    assertThat(sizes(0, busy)).containsExactly(1000L, 1000L, 500L);
  }

  private List<Long> sizes(long skip, Executor executor) throws IOException {
    List<Long> sizes = new ArrayList<>();
    try (Batches batches = Batches.open(run, file, KIND, skip, executor)) {
      for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
        sizes.add(batch.read);
      }
    }
    return sizes;
  }
}
