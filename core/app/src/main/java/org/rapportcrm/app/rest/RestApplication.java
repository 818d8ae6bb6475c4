package org.rapportcrm.app.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All REST resources, of the core and of every plugin, below {@code /api}. */
@ApplicationPath("/api")
public class RestApplication extends Application {}
