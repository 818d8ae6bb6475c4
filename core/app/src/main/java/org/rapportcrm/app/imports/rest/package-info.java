/** Imports through REST. */
package org.rapportcrm.app.imports.rest;
