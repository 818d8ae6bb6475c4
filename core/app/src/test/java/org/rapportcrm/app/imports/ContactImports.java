package org.rapportcrm.app.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.imports.write.ContactsWriter;
import org.rapportcrm.testkit.TestDatabase;

/** What tests of imported contacts share: an empty database, a writer, and files. */
abstract class ContactImports {

  @TempDir Path folder;

  /** What a test does with an open database. */
  interface Work {
    void with(TestImport imports, ContactsWriter writer) throws Exception;
  }

  void on(TestDatabase.Kind kind, Work work) throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        TestImport imports = new TestImport(database.dataSource())) {
      work.with(
          imports,
          new ContactsWriter(
              imports.sql,
              imports.recording(),
              TestImport.clock(),
              imports.back(),
              Workshop.suppressed(imports.sql)));
    }
  }

  Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "import", ".csv"), text);
  }
}
