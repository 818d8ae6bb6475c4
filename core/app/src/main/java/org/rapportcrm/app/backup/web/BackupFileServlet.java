package org.rapportcrm.app.backup.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.backup.BackupJob;

/** {@code /console/backup-file?name=}: a backup to keep elsewhere. */
@WebServlet("/console/backup-file")
public class BackupFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Audit audit;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Path> file = BackupJob.folder().find(request.getParameter("name"));
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String name = file.get().getFileName().toString();
    audit.record("backup.downloaded", "backup " + name, null);
    response.setContentType("application/zip");
    response.setContentLengthLong(Files.size(file.get()));
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-store");
    Files.copy(file.get(), response.getOutputStream());
  }
}
