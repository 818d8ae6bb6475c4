/** Makes values of cells: dates of three calendars, money, numbers, yes and no. Pure. */
package org.rapportcrm.app.imports.parse;
