/** Shapes and errors that all REST resources share. */
package org.rapportcrm.api.rest;
