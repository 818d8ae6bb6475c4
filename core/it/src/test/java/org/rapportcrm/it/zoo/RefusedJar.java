package org.rapportcrm.it.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapportcrm.testkit.PluginJar;

/** A jar that is refused before anything of it runs. */
enum RefusedJar {
  EMPTY("jar.empty", "empty") {
    @Override
    Path write(Path folder) throws IOException {
      return Files.write(Files.createDirectories(folder).resolve("empty.jar"), new byte[0]);
    }

    @Override
    String[] seen(String remedy) {
      return new String[] {"The file is empty.", "Choose a plugin's jar."};
    }
  },
  TRUNCATED("jar.truncated", "to its end") {
    @Override
    Path write(Path folder) throws IOException {
      Path jar = plugin().write(folder);
      byte[] whole = Files.readAllBytes(jar);
      return Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
    }
  },
  NO_JAR("jar.not-a-jar", "does not begin as a jar") {
    @Override
    Path write(Path folder) throws IOException {
      return Files.writeString(
          Files.createDirectories(folder).resolve("page.jar"), "<html>404 Not Found</html>");
    }
  },
  TRAVERSAL("jar.traversal", "leads out of the jar") {
    @Override
    Path write(Path folder) {
      return plugin().file("../../../zoo-was-here.txt", "x").write(folder);
    }
  },
  /** 200 MB of nothing in 200 kB. */
  BOMB("jar.bomb", "unpacks to more") {
    @Override
    Path write(Path folder) throws IOException {
      Path jar = Files.createDirectories(folder).resolve("bomb.jar");
      byte[] zeros = new byte[1024 * 1024];
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
        zip.putNextEntry(new ZipEntry("zeros"));
        for (int i = 0; i < 200; i++) {
          zip.write(zeros);
        }
        zip.closeEntry();
      }
      return jar;
    }
  },
  CLASS_TOO_NEW("classfile.too-new", "is compiled for Java") {
    @Override
    Path write(Path folder) {
      byte[] head = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) 200, 0, 0};
      return plugin().file("com/example/zoorefused/Newer.class", head).write(folder);
    }
  },
  API_TOO_NEW("api.version", "It is made for rapport-api [9,10)") {
    @Override
    Path write(Path folder) {
      return plugin().manifest("api", "[9,10)").write(folder);
    }
  },
  API_METHOD_OF_THE_FUTURE("api.unknown-class", "org.rapportcrm.api.future.Telepathy") {
    @Override
    Path write(Path folder) {
      return plugin()
          .type("package org.rapportcrm.api.future; public class Telepathy {}")
          .type("public class Reader { Object mind = new org.rapportcrm.api.future.Telepathy(); }")
          .file("org/rapportcrm/api/future/Telepathy.class", (byte[]) null)
          .write(folder);
    }
  },
  OWN_PERSISTENCE_UNIT("file.persistence-xml", "META-INF/persistence.xml") {
    @Override
    Path write(Path folder) {
      return plugin().file("META-INF/persistence.xml", "<persistence/>").write(folder);
    }
  },
  CLASS_IN_OUR_PACKAGE("package.core", "org.rapportcrm.app.security") {
    @Override
    Path write(Path folder) {
      return plugin()
          .type("package org.rapportcrm.app.security; public class Passwords {}")
          .write(folder);
    }
  },
  ROUTE_OVER_LOGIN("route.servlet", "WebServlet") {
    @Override
    Path write(Path folder) {
      return plugin()
          .type(
              """
              @jakarta.servlet.annotation.WebServlet("/login")
              public class Login extends jakarta.servlet.http.HttpServlet {}
              """)
          .write(folder);
    }
  },
  PAGE_OVER_LOGIN("file.foreign-folder", "META-INF/resources/login.xhtml") {
    @Override
    Path write(Path folder) {
      return plugin().file("META-INF/resources/login.xhtml", "<html/>").write(folder);
    }
  },
  RESOURCE_OVER_CONTACTS("route.foreign", "/v1/contacts") {
    @Override
    Path write(Path folder) {
      return plugin()
          .type(
              """
              @Path("/v1/contacts")
              public class Contacts2 { @GET public String all() { return ""; } }
              """)
          .write(folder);
    }
  },
  ENDS_THE_PROGRAM("code.exit", "System.exit") {
    @Override
    Path write(Path folder) {
      return plugin().type("public class Exit { void now() { System.exit(1); } }").write(folder);
    }
  },
  ENTITY_WITHOUT_KEY("entity.no-id", "has no key") {
    @Override
    Path write(Path folder) {
      return plugin()
          .type("@Entity\n@Table(name = \"zoo_refused_bad\")\npublic class Bad { long id; }")
          .write(folder);
    }
  },
  MIGRATION_OF_A_CORE_TABLE("migration.foreign-table", "drop table contact") {
    @Override
    Path write(Path folder) {
      return plugin().migration("V1__gone.sql", "drop table contact cascade;").write(folder);
    }
  },
  ID_OF_THE_CORE("manifest.id-taken", "Rapport") {
    @Override
    Path write(Path folder) {
      return PluginJar.of("contact", "1.0.0").write(folder);
    }
  };

  /** Its place among the findings. */
  final String finding;

  /** What the admin reads. */
  final String words;

  RefusedJar(String finding, String words) {
    this.finding = finding;
    this.words = words;
  }

  abstract Path write(Path folder) throws IOException;

  /** What the console shows of it, in English. */
  String[] seen(String remedy) {
    return new String[] {words, remedy};
  }

  private static PluginJar plugin() {
    return PluginJar.of("zoo-refused", "1.0.0");
  }
}
