/** What can be taken back, for programs. */
package org.rapportcrm.app.undo.rest;
