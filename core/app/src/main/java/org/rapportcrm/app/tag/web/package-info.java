/** The page of tags. */
package org.rapportcrm.app.tag.web;
