/** Files that lists answer with. */
package org.rapportcrm.app.export.rest;
