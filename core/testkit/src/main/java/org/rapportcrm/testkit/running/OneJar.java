package org.rapportcrm.testkit.running;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ArchiveAsset;
import org.jboss.shrinkwrap.api.asset.Asset;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/** Makes one jar of the web application that Arquillian builds around the tests. */
final class OneJar {

  private static final String SERVICES = "/META-INF/services/";

  private OneJar() {}

  /** All that lies in the jars of {@code WEB-INF/lib}; lists of services are joined. */
  static JavaArchive of(Archive<?> war) {
    JavaArchive jar =
        ShrinkWrap.create(JavaArchive.class)
            .addClasses(TestDoor.class, InsideRapport.class, InsideCondition.class);
    for (Node library : war.getContent(Filters.include("/WEB-INF/lib/.*[.]jar")).values()) {
      if (library.getAsset() instanceof ArchiveAsset nested) {
        add(nested.getArchive(), jar);
      }
    }
    return jar;
  }

  private static void add(Archive<?> library, JavaArchive jar) {
    for (Map.Entry<ArchivePath, Node> entry : library.getContent().entrySet()) {
      ArchivePath path = entry.getKey();
      Asset asset = entry.getValue().getAsset();
      if (asset == null) {
        continue;
      }
      if (jar.contains(path) && path.get().startsWith(SERVICES)) {
        asset = joined(jar.get(path).getAsset(), asset);
      }
      jar.add(asset, path);
    }
  }

  private static Asset joined(Asset one, Asset other) {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    try (InputStream first = one.openStream();
        InputStream second = other.openStream()) {
      first.transferTo(both);
      both.write('\n');
      second.transferTo(both);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ByteArrayAsset(both.toByteArray());
  }
}
