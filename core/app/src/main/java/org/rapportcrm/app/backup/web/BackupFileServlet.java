package org.rapportcrm.app.backup.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.backup.Backups;

/** {@code /console/backup-file?name=}: a backup to keep elsewhere, for whoever unlocked it. */
@WebServlet("/console/backup-file")
public class BackupFileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Backups backups;
  @Inject private transient DownloadLock lock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (lock.isClosed(request)) {
      response.sendRedirect(request.getContextPath() + BackupsPage.HERE);
      return;
    }
    String name = request.getParameter("name");
    Path file;
    try {
      file = backups.handOut(name);
    } catch (ProblemException e) {
      response.sendError(e.status());
      return;
    }
    response.setContentType("application/zip");
    response.setContentLengthLong(Files.size(file));
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-store");
    Files.copy(file, response.getOutputStream());
  }
}
