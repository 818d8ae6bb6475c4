/** Saved views, for programs. */
package org.rapportcrm.app.view.rest;
