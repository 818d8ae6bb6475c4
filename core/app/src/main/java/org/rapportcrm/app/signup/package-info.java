/**
 * Forms by which people sign up themselves: nobody becomes a contact, and nothing is consented to,
 * before the owner of the address has pressed the button behind the link that was mailed to it.
 */
package org.rapportcrm.app.signup;
