package org.rapportcrm.app.system.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.system.SupportBundle;

/** {@code /console/support-bundle}: the file for somebody who helps. */
@WebServlet("/console/support-bundle")
public class SupportBundleServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SupportBundle bundle;
  @Inject private transient Audit audit;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    audit.record("support.bundle", "installation", null);
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"rapport-support.zip\"");
    response.setHeader("Cache-Control", "no-store");
    bundle.write(response.getOutputStream());
  }
}
