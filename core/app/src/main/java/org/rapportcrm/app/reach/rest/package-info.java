/** Addresses and numbers as REST sends and takes them. */
package org.rapportcrm.app.reach.rest;
