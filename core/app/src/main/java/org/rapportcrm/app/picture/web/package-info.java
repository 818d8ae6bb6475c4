/** Pictures in the console. */
package org.rapportcrm.app.picture.web;
