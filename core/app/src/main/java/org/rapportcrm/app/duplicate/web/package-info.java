/** Pages of duplicates. */
package org.rapportcrm.app.duplicate.web;
