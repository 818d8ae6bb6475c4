/** The page of tasks and its form. */
package org.rapportcrm.app.task.web;
