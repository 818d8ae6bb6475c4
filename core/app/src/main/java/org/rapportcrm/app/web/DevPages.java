package org.rapportcrm.app.web;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapportcrm.app.dev.DevFolder;

/** Pages of a plugin that is being written, as they were saved last: see {@link DevFolder}. */
public class DevPages extends ResourceHandlerWrapper {

  private static final String RESOURCES = "META-INF/resources";

  /** Round the handler that knows the pages of all jars. */
  public DevPages(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public ViewResource createViewResource(FacesContext context, String name) {
    return DevFolder.root().isEmpty() || !name.startsWith("/")
        ? super.createViewResource(context, name)
        : DevFolder.file(RESOURCES + name)
            .<ViewResource>map(Page::new)
            .orElseGet(() -> super.createViewResource(context, name));
  }

  /** Facelets keeps what it compiled by address, so each edit has an address of its own. */
  private static final class Page extends ViewResource {

    private final Path file;

    Page(Path file) {
      this.file = file;
    }

    @Override
    public URL getURL() {
      try {
        return new URL(file.toUri().toURL(), "#" + Files.getLastModifiedTime(file).toMillis());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
