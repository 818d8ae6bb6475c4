/** REST of duplicates and merges. */
package org.rapportcrm.app.duplicate.rest;
