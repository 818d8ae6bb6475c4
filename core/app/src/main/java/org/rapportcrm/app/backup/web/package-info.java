/** The page of backups and the download of one. */
package org.rapportcrm.app.backup.web;
